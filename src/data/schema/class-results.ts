/** The format of a class's results: the file `results.json` of its server (docs/classroom.md). */
import { z } from 'zod';
import { QUESTIONS } from '../../classroom/terms.ts';
import { openBody } from '../../wire/classroom.ts';
import { both, count, number, ofEach, words, yes } from './fields.ts';

const time = (says: string) => words(`${says}; ISO 8601, UTC`);
const side = z.enum(['us', 'china']);
const sideOrNone = side.nullable().describe('Which side; null: of neither');
const student = count('Number of the student');
const name = z.string().nullable().describe('Name; null: whoever leads is not shown names');
const table = count('Number of the table');
const atTable = z.int().nullable().describe('Number of the table; null: at none');
const winner = z.enum(['us', 'china', 'even']);
const grade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
const match = z.int().min(1).max(2).describe('1, or 2 with the sides swapped');

const figures = z
  .looseObject({
    round: count('The round'),
    rounds: count('Rounds of the scenario'),
    phase: words('The phase'),
    standing: both(z.number(), 'Standing'),
    partners: both(z.number(), 'Partners'),
    tension: count('Tension, 0 to 10'),
    debris: count('Pips of Debris of both'),
    grade: grade.describe('Commons grade'),
    legacy: both(z.number(), 'Standing weighted by the grade'),
    ending: z
      .strictObject({
        kind: words('How'),
        winner: z.enum(['us', 'china', 'both']).nullable().describe('Who has won; null: nobody'),
      })
      .nullable()
      .describe('How it ended; null: it goes on'),
  })
  .nullable()
  .describe('How it stands; there may be more for the pages. Null: nothing was played');

const ranked = { rank: count('Place, from 1'), table, match };

export const classResultsFormat = z
  .strictObject({
    class: z
      .strictObject({
        code: words('Code of the class'),
        settings: z
          .strictObject(
            Object.fromEntries(
              Object.keys(openBody.shape).map((key) => [
                key,
                z.union([z.string(), z.number(), z.boolean()]).describe(`As chosen: ${key}`),
              ]),
            ),
          )
          .describe('How the class was set up'),
        opened: time('When it was opened'),
        erased: time('When it is erased'),
      })
      .describe('The class'),
    ranking: z
      .strictObject({
        tables: z
          .array(z.strictObject({ ...ranked, legacy: number('Legacy of both') }).describe('A table'))
          .describe("Tables by both blocs' Legacy"),
        teams: z
          .array(
            z
              .strictObject({ ...ranked, side: side.describe('Which side'), legacy: number('Its Legacy') })
              .describe('A team'),
          )
          .describe('Teams by their own Legacy'),
      })
      .describe('The class as a tournament'),
    students: z
      .array(
        z
          .strictObject({
            student,
            name,
            table: atTable,
            side: sideOrNone,
            role: z.string().nullable().describe('Role in the team; null: there are none'),
            joined: time('When'),
            removed: yes('Taken out of the class'),
            checked: z.int().nullable().describe('Right answers; null: not answered'),
            answers: ofEach(QUESTIONS, (question) => yes(`${question} was answered right`), 'Answers')
              .nullable()
              .describe('Answers by question; null: not answered'),
            moves: count('Moves committed'),
            reasons: count('Of those, moves with a reason'),
            supported: count('Moves of others supported'),
            forecasts: count('Forecasts made'),
            score: z.number().nullable().describe('Average score of the forecasts, 0 to 100; null: none'),
            helped: count('How often help was asked for'),
          })
          .describe('A student'),
      )
      .describe('Students'),
    tables: z
      .array(
        z
          .strictObject({
            table,
            match,
            island: yes('Played on a device of its own'),
            over: yes('It is over'),
            counts: yes('The class counts it'),
            moves: count('Moves'),
            figures,
            record: z.string().nullable().describe('The match as a .match file, once it is over'),
          })
          .describe('A table'),
      )
      .describe('Tables'),
    moves: z
      .array(
        z
          .strictObject({
            table,
            entry: z.int().min(1).describe("Place in the table's history, from 1"),
            time: time('When'),
            seconds: z.number().nullable().describe('Since the entry before; null: the first'),
            side: sideOrNone,
            move: z.string().nullable().describe('Kind of move; null: moves were taken back'),
            arguments: z.array(z.unknown()).describe('What it was made with'),
            by: z.enum(['student', 'bot', 'time', 'lead']).describe('Who made it'),
            student: z.int().nullable().describe('Number of the student; null: none'),
            name,
            reason: z.string().nullable().describe('The reason written; null: none'),
            supporters: z.array(count('A number')).describe('Numbers of students who supported it'),
            stand: count('Moves that stand after it'),
          })
          .describe('A move'),
      )
      .describe('Every move at every table'),
    forecasts: z
      .array(
        z
          .strictObject({
            student,
            name,
            table: atTable,
            stage: count("The stage's place in the plan, from 1"),
            winner: winner.describe('Who will lead'),
            grade: grade.describe('The Commons grade to come'),
            sure: number('How sure of the winner, in percent'),
            leader: winner.nullable().describe('Who led; null: not known yet, or not counted'),
            commons: grade.nullable().describe('The grade that came; null: not known yet, or not counted'),
            score: z.number().nullable().describe('0 to 100; null: it can not be scored'),
          })
          .describe('A forecast'),
      )
      .describe('Forecasts'),
    lead: z
      .array(
        z
          .strictObject({
            time: time('When'),
            what: words('What was done: docs/classroom.md'),
            by: z.enum(['lead', 'class']).describe('By whoever leads, or by itself'),
            stage: z.int().nullable().describe('The stage gone on to; null: none'),
            tables: z.array(table).describe('At which tables; empty: the class as a whole'),
            student: z.int().nullable().describe('The student that it was about; null: none, or several'),
            seats: z
              .array(
                z
                  .strictObject({
                    student,
                    table: atTable,
                    side: sideOrNone,
                    role: z.string().nullable().describe('Role; null: there are none'),
                  })
                  .describe('A seat'),
              )
              .describe('Where students sit from then on'),
          })
          .describe('Something done'),
      )
      .describe('How the class was led'),
  })
  .meta({ title: 'Results of a class', description: 'The file results.json of a class: docs/classroom.md' });
