/** The log of a match that is played: its entries lead back, and it can be taken along. */
import type { Table, TableState } from '../../table/types.ts';
import { logFile } from '../log-file.ts';
import { download, saveToFile } from '../session.ts';
import { LogPanel, TakeAlong } from './log-panel.tsx';
import { lookAt } from './look-back.tsx';

/** @param shown what the board shows: `state`, or a position before it */
export function Log({ table, state, shown }: { table: Table; state: TableState; shown: TableState }) {
  return (
    <LogPanel
      state={state}
      places={{ go: (entry) => lookAt(table, table.past.movesOf(entry)), upTo: shown.log.length }}
    >
      <TakeAlong
        onText={() => {
          const { name, text } = logFile(state);
          download(name, new Blob([text], { type: 'text/plain' }));
        }}
        onRecord={state.ending && !table.online ? () => void saveToFile() : undefined}
      />
    </LogPanel>
  );
}
