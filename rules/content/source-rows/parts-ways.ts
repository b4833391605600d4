import type { PartsWays } from './types.ts';

/** Where the article and the record part ways. Neither is dropped: some text of the game tells both. */
export const PARTS_WAYS: readonly PartsWays[] = [
  {
    id: 'change-6-date',
    name: 'Chang’e-6 returned in July 2024',
    record: 'The capsule landed on 25 June 2024; the talk of an offer belongs to late June and July',
    told: {
      'card:change-6-return': ['July 2024', '25 June 2024'],
      'mission:change-6': ['July 2024', '25 June 2024'],
    },
  },
  {
    id: 'which-samples',
    name: 'The samples offered and the talks of November 2024 concern Chang’e-6',
    record: 'Reports tie the stalled swap mainly to Chang’e-5 dust against Apollo rocks',
    told: { 'card:sample-talks-fail': ["Chang'e-6", "Chang'e-5"] },
  },
  {
    id: 'who-bars-nasa',
    name: 'The FBI barred NASA',
    record: 'The law bars it; the FBI must certify exceptions to Congress',
    told: {
      'card:wolf-amendment': ['FBI barred', 'FBI certifies exceptions'],
      'card:sample-certification': ['FBI barred', 'FBI certifies exceptions'],
    },
  },
  {
    id: 'size-of-what',
    name: 'The Spatial Information Corridor has 139 members and forty per cent of GDP',
    record: 'Those figures are widely given for the whole Belt and Road around 2021',
    told: { 'card:spatial-information-corridor': ['139 members', 'for the whole initiative'] },
  },
  {
    id: 'belt-and-road-members',
    name: 'France, Italy and Brazil are members of the Corridor',
    record:
      'France signed no memorandum, Brazil declined in October 2024, Italy left in December 2023; all three do cooperate with China in space',
    told: {
      'card:france-two-doors': ['article lists it', 'no Belt and Road memorandum'],
      'card:italy-leaves': ['article', '6 December 2023'],
      'card:brazil-no-bri': ['article names Brazil', 'no accession'],
    },
  },
  {
    id: 'thirteen-joined',
    name: 'Thirteen nations have joined the ILRS since',
    record:
      'Roscosmos named 13 besides the founders in April 2025, with Ethiopia, Djibouti and Bolivia and without Kazakhstan; press tables reach 13 at the end of 2024 only with China and Russia counted',
    told: { 'card:kazakhstan-mou': ['article', 'without it'] },
  },
  {
    id: 'artemis-ii-flown',
    name: 'Artemis II planned for 2026',
    record: 'Flown from 1 to 10 April 2026, a success',
    told: {
      'card:artemis-ii': ['as a plan', '1 April 2026'],
      'mission:artemis-ii': ['planned', 'flown from 1 to 10 April 2026'],
    },
  },
  {
    id: 'change-8-date',
    name: 'ILRS construction from 2028, after Chang’e-8',
    record: 'CNSA later wrote about 2029; reports of September 2026 doubt the mission',
    told: {
      'card:plan-change-8': ['begin in 2028', 'about 2029'],
      'mission:change-8': ['article says 2028', 'about 2029'],
    },
  },
  {
    id: 'treaty-and-extraction',
    name: 'The Outer Space Treaty bans resource extraction',
    record: 'It bans national appropriation; whether extraction is covered is the dispute itself',
    told: { 'card:extraction-dispute': ['treaty bans extraction', 'national appropriation'] },
  },
  {
    id: 'artemis-name',
    name: 'NASA established Artemis through the directive of 2017',
    record: 'The directive is of December 2017; the name Artemis dates from May 2019',
    told: { 'card:spd-1': ['article', 'May 2019'] },
  },
  {
    id: 'only-exception',
    name: 'The orbiter and Chang’e-4 are the only exception that the FBI let pass',
    record: 'NASA also exchanged Mars orbiter data in 2021 and cleared sample requests in 2023',
    told: { 'card:lro-change-4': ['only exception', '2021'] },
  },
];
