import type { NationId, Region, Suit } from '../../terms.ts';
import type { Trait } from './types.ts';

/**
 * Judgements that no number gives, each beside its ground. A ground is a passage of facts.json (the derivation stops if
 * the facts no longer say it) or, where it starts with "known: ", general knowledge not in the facts.
 */
export type Grounds = Record<NationId, string>;

export const TRAIT_EVIDENCE: Partial<Record<Trait, Grounds>> = {
  // Besides these, every nation with orbital capability has a launch site, Italy excepted (it flies from Kourou).
  'launch-site': {
    AUS: 'Woomera',
    BRA: 'Alcântara launch centre',
    GBR: 'SaxaVord spaceport',
    KEN: 'San Marco platform',
    NOR: 'Andøya spaceport',
    ZAF: 'Denel Overberg range',
  },
  'ground-station': {
    AGO: 'Funda control centre',
    ARG: 'ESA deep-space antenna at Malargüe',
    AUS: 'Canberra Deep Space Communication Complex',
    BOL: 'Amachuma and La Guardia ground stations',
    CHL: 'Santiago tracking station',
    ESP: 'Deep Space Network site at Robledo',
    FIN: 'Sodankylä ground station',
    GBR: 'Goonhilly deep-space dishes',
    GHA: 'the cheapest deep-space antenna in Africa',
    ITA: 'Fucino station',
    NIC: 'GLONASS monitoring station',
    NOR: 'SvalSat polar ground station',
    RWA: 'teleport at Mwulire',
    SEN: 'Ground station at Diamniadio',
    SGP: 'ground hub',
    VEN: 'El Sombrero and Luepa ground stations',
    ZAF: 'Hartebeesthoek ground station',
  },
  astronauts: {
    ARE: 'astronaut corps',
    BLR: 'cosmonaut Marina Vasilevskaya',
    BRA: 'astronaut Marcos Pontes',
    CAN: 'astronaut corps',
    CUB: 'cosmonaut Arnaldo Tamayo Méndez',
    DEU: 'ESA astronauts',
    ESP: 'known: Spanish members of the ESA astronaut corps',
    FRA: 'ESA and national astronauts',
    GBR: 'ESA astronauts',
    HUN: 'HUNOR astronaut programme',
    IND: 'Gaganyaan astronauts',
    ITA: 'known: Italian members of the ESA astronaut corps',
    JPN: 'astronauts promised Artemis seats',
    KAZ: 'known: cosmonauts Aubakirov, Musabayev and Aimbetov',
    MNG: 'cosmonaut Jügderdemidiin Gürragchaa',
    MYS: 'astronaut Sheikh Muszaphar',
    PAK: 'astronaut candidates in Beijing',
    POL: 'astronaut Sławosz Uznański',
    RUS: 'cosmonaut corps',
    SAU: 'astronauts Rayyanah Barnawi and Ali Alqarni',
    TUR: 'first astronaut Alper Gezeravcı',
    VNM: 'Phạm Tuân, first Asian in orbit',
  },
  finance: {
    ARE: 'known: sovereign funds invest in space firms',
    GBR: 'known: London insures and finances most of the satellite trade',
    LUX: 'SES satellite fleet',
    NOR: 'known: largest sovereign fund',
    QAT: 'known: sovereign fund',
    SAU: 'sovereign space fund',
    SGP: 'satellite finance',
  },
  industry: {
    ARG: 'INVAP satellite factory',
    CAN: 'Canadarm family and Canadarm3',
    DEU: 'Isar Aerospace and RFA launcher firms',
    ESP: 'PLD Space Miura 1 flight',
    FIN: 'ICEYE radar satellites',
    FRA: 'Ariane and Vega from Kourou',
    GBR: 'OneWeb constellation share',
    IND: 'PSLV, GSLV, LVM3, SSLV',
    ISR: 'Ofek satellites',
    ITA: 'Thales Alenia Space Turin',
    JPN: 'pressurised lunar rover with Toyota',
    KOR: 'Nuri',
    NZL: 'Electron, by Rocket Lab',
    POL: 'robotics industry',
    RUS: 'Soyuz, Angara, Proton',
    UKR: 'Pivdenne and Pivdenmash',
  },
  'works-with-china': {
    ARE: 'still has a university inside the ILRS',
    ARG: 'Chinese deep-space antenna in Neuquén',
    BRA: 'CBERS satellites with China',
    DZA: 'Alcomsat-1 (Chinese-built)',
    FRA: 'SVOM and CFOSAT missions with China',
    IRN: "has an instrument on the Chang'e-8 list",
    ITA: "INRRI reflector on Chang'e-6",
    LKA: 'SupremeSAT deal with China',
    NGA: 'NigComSat-1R (Chinese-built)',
    PER: "a Peruvian team is on the Chang'e-8 payload list",
    SAU: 'known: camera on the Longjiang-2 lunar orbiter, 2018',
    THA: "MATCH instrument for Chang'e-7",
    TUR: "rover selected for Chang'e-8",
  },
  // Besides these: income a head under 3,000 USD without an orbital launcher of one's own.
  unconnected: {
    BOL: 'carried television and phone calls into the high Andes',
    IDN: '17,000 islands to connect',
    MNG: 'sends herders online through Starlink',
    PHL: 'known: more than 7,000 islands',
  },
  'debris-sensitive': {
    AUS: 'known: parts of a crew capsule’s trunk fell on farms in New South Wales, July 2022',
    CHL: 'more to lose than most from bright satellite trains',
    FIN: 'ICEYE radar satellites',
    JPN: 'Astroscale debris removal',
    KEN: 'known: a half-tonne ring from a rocket fell at Mukuku, December 2024',
    PHL: 'Chinese rocket stages fall in its seas',
    POL: 'known: parts of a rocket stage fell near Poznań, February 2025',
    ZAF: 'SKA-Mid and MeerKAT',
  },
  // Facilities of the Belt and Road Spatial Information Corridor kind, in nations with a Belt and Road memorandum.
  'corridor-node': {
    ARG: 'Chinese deep-space antenna in Neuquén',
    BLR: 'Belintersat-1 (Chinese-built)',
    BOL: 'built, launched and financed by China',
    DZA: 'Alcomsat-1 (Chinese-built)',
    EGY: 'Space City east of Cairo with Chinese-funded integration hall',
    ETH: 'ETRSS-1 (mostly Chinese-funded)',
    LKA: 'SupremeSAT deal with China',
    NGA: 'NigComSat-1R (Chinese-built)',
    PAK: 'PakSat series (Chinese-built)',
    VEN: 'all Chinese-built',
  },
  // Besides these: members of both, and Accords signatories in APSCO.
  dual: {
    KEN: 'known: one of its universities is an ILRS member body since April 2024',
    MYS: 'Once listed as talking to the ILRS',
  },
  founder: {
    RUS: 'Russia co-founded the ILRS',
  },
};

/** Lands on the list of 'national licence' by what its firms do under its own law. */
export const PRIVATE_FLIGHT: Grounds = {
  DEU: 'private orbital rockets tested from Andøya',
  ISR: 'its lunar lander Beresheet',
  NZL: 'Electron, by Rocket Lab',
};

export const RESOURCE_LAW: Grounds = {
  ARE: 'known: Federal Law 12 of 2019 and Decree-Law 46 of 2023',
  JPN: 'known: Act on space resources, June 2021',
  LUX: 'space-resources law of 2017',
  USA: 'known: Commercial Space Launch Competitiveness Act, 2015',
};

/** Hubs of more than national range and the regions they open to the bloc that they are Committed to. */
export const REACHES: Record<NationId, { regions: Region[]; ground: string }> = {
  ARG: { regions: ['americas'], ground: 'ESA deep-space antenna at Malargüe' },
  AUS: { regions: ['asia-pacific'], ground: 'Canberra Deep Space Communication Complex' },
  BRA: { regions: ['americas'], ground: 'Alcântara launch centre' },
  EGY: { regions: ['africa', 'mideast'], ground: 'headquarters of the African Space Agency' },
  FRA: { regions: ['americas'], ground: 'Guiana Space Centre' },
  JPN: { regions: ['asia-pacific'], ground: 'Tanegashima and Uchinoura' },
  KAZ: { regions: ['mideast'], ground: 'Baikonur' },
  KEN: { regions: ['africa'], ground: 'Luigi Broglio Space Centre' },
  LKA: { regions: ['asia-pacific'], ground: 'Indian Ocean location at 7 degrees north' },
  NOR: { regions: ['europe'], ground: 'SvalSat polar ground station' },
  RUS: { regions: ['mideast'], ground: 'Baikonur (leased)' },
  SGP: { regions: ['asia-pacific'], ground: 'ground hub' },
  VEN: { regions: ['americas'], ground: 'El Sombrero and Luepa ground stations' },
  ZAF: { regions: ['africa'], ground: 'Hartebeesthoek ground station' },
};

/** Exceptions to the numeric rules, each with its reason. Keep this short. */
export const WEIGHT_EXCEPTIONS: Record<NationId, { weight: 1 | 2 | 3; reason: string }> = {
  GBR: {
    weight: 3,
    reason: 'reached orbit in 1971 and has a licensed spaceport, which the capability field counts as none',
  },
  UKR: { weight: 2, reason: 'builds orbital rocket stages without a pad of its own, counted as none' },
};

export const AUTONOMY_EXCEPTIONS: Record<NationId, { add: 1 | -1; reason: string }> = {
  FRA: { add: 1, reason: 'owns Europe’s equatorial spaceport and flies with both powers' },
  SAU: { add: 1, reason: 'signs and leaves on its own account: the only state to withdraw from the Moon Agreement' },
};

/** Interests set by hand where the points miss what the nation's own story is about. */
export const INTEREST_EXCEPTIONS: Record<NationId, { interests: Suit[]; reason: string }> = {
  AZE: { interests: ['diplomacy'], reason: 'hosts the world’s space congress and deals with both sides in one week' },
  COL: { interests: ['diplomacy'], reason: 'signed with both capitals, the Accords and the Belt and Road' },
  CUB: { interests: ['diplomacy'], reason: 'no programme of its own; its part in space has always come by treaty' },
  EGY: { interests: ['finance', 'technology'], reason: 'its Space City is a workshop to be filled with work' },
  ESP: { interests: ['science', 'technology'], reason: 'two deep-space stations are its first asset' },
  FRA: { interests: ['science', 'technology'], reason: 'what it flies with both powers is instruments' },
  IND: { interests: ['technology', 'science'], reason: 'income a head is low, but it pays for its own programme' },
  KEN: { interests: ['finance', 'technology'], reason: 'has wanted a launch port of its own for decades' },
  NOR: { interests: ['science'], reason: 'lives by polar stations and weather data; it needs nobody’s money' },
  VNM: { interests: ['diplomacy'], reason: 'keeps an even distance from both on purpose' },
};
