/** Time zones as people and programs write them (D5, D10). */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readZoneWords } from '../../src/base/zone-names.js';
import { offsetOf, yearOffsets } from '../../src/base/zone-offset.js';
import { isZone } from '../../src/base/zones.js';

/** What the words mean first of all. */
const zoneOf = (text: string): string | undefined => readZoneWords(text)?.zones[0];

/** Zones go by older names in some engines. */
const sameClock = (one: string, other: string): boolean =>
  [2024, 2026].every(
    (year) => String(yearOffsets(one, Date.UTC(year, 5))) === String(yearOffsets(other, Date.UTC(year, 5))),
  );

describe('how far a zone is from UTC', () => {
  it('is told in minutes, summer and winter', () => {
    expect(yearOffsets('America/New_York')).to.deep.equal([-300, -240]);
    expect(yearOffsets('Asia/Katmandu')).to.deep.equal([345, 345]);
    expect(yearOffsets('UTC')).to.deep.equal([0, 0]);
    expect(offsetOf('America/St_Johns', Date.UTC(2026, 0))).to.equal(-210);
    expect(offsetOf('Mars/North', 0)).to.deep.equal(NaN);
  });
});

describe('the name of a zone', () => {
  /** Windows, territory 001 of CLDR: name without "Standard Time", zone. */
  const WINDOWS =
    'Aleutian>America/Adak,Hawaiian>Pacific/Honolulu,Alaskan>America/Anchorage,Pacific>America/Los_Angeles,US Mountain>America/Phoenix,' +
    'Mountain>America/Denver,Yukon>America/Whitehorse,Central America>America/Guatemala,Central>America/Chicago,Easter Island>Pacific/Easter,' +
    'Canada Central>America/Regina,SA Pacific>America/Bogota,Eastern>America/New_York,Haiti>America/Port-au-Prince,Cuba>America/Havana,' +
    'US Eastern>America/Indianapolis,Turks And Caicos>America/Grand_Turk,Paraguay>America/Asuncion,Atlantic>America/Halifax,' +
    'Venezuela>America/Caracas,Central Brazilian>America/Cuiaba,SA Western>America/La_Paz,Pacific SA>America/Santiago,' +
    'Newfoundland>America/St_Johns,Tocantins>America/Araguaina,E. South America>America/Sao_Paulo,SA Eastern>America/Cayenne,' +
    'Argentina>America/Buenos_Aires,Montevideo>America/Montevideo,Magallanes>America/Punta_Arenas,Saint Pierre>America/Miquelon,' +
    'Bahia>America/Bahia,Azores>Atlantic/Azores,Cape Verde>Atlantic/Cape_Verde,GMT>Europe/London,Greenwich>Atlantic/Reykjavik,' +
    'Sao Tome>Africa/Sao_Tome,Morocco>Africa/Casablanca,W. Europe>Europe/Berlin,Central Europe>Europe/Budapest,Romance>Europe/Paris,' +
    'Central European>Europe/Warsaw,W. Central Africa>Africa/Lagos,Jordan>Asia/Amman,GTB>Europe/Bucharest,Middle East>Asia/Beirut,' +
    'Egypt>Africa/Cairo,E. Europe>Europe/Chisinau,Syria>Asia/Damascus,West Bank>Asia/Hebron,South Africa>Africa/Johannesburg,FLE>Europe/Kiev,' +
    'Israel>Asia/Jerusalem,South Sudan>Africa/Juba,Kaliningrad>Europe/Kaliningrad,Sudan>Africa/Khartoum,Libya>Africa/Tripoli,' +
    'Namibia>Africa/Windhoek,Arabic>Asia/Baghdad,Turkey>Europe/Istanbul,Arab>Asia/Riyadh,Belarus>Europe/Minsk,Russian>Europe/Moscow,' +
    'E. Africa>Africa/Nairobi,Iran>Asia/Tehran,Arabian>Asia/Dubai,Azerbaijan>Asia/Baku,Mauritius>Indian/Mauritius,Georgian>Asia/Tbilisi,' +
    'Caucasus>Asia/Yerevan,Afghanistan>Asia/Kabul,West Asia>Asia/Tashkent,Pakistan>Asia/Karachi,India>Asia/Calcutta,Sri Lanka>Asia/Colombo,' +
    'Nepal>Asia/Katmandu,Central Asia>Asia/Bishkek,Bangladesh>Asia/Dhaka,Myanmar>Asia/Rangoon,SE Asia>Asia/Bangkok,China>Asia/Shanghai,' +
    'Singapore>Asia/Singapore,W. Australia>Australia/Perth,Taipei>Asia/Taipei,Tokyo>Asia/Tokyo,North Korea>Asia/Pyongyang,Korea>Asia/Seoul,' +
    'Cen. Australia>Australia/Adelaide,AUS Central>Australia/Darwin,E. Australia>Australia/Brisbane,AUS Eastern>Australia/Sydney,' +
    'West Pacific>Pacific/Port_Moresby,Tasmania>Australia/Hobart,Lord Howe>Australia/Lord_Howe,Central Pacific>Pacific/Guadalcanal,' +
    'New Zealand>Pacific/Auckland,Fiji>Pacific/Fiji';

  it('may be that of Windows', () => {
    for (const line of WINDOWS.split(',')) {
      const [name = '', zone = ''] = line.split('>');
      const found = zoneOf(`${name} Standard Time`);
      expect(found !== undefined && sameClock(found, zone), `${name}: ${found}`).to.equal(true);
    }
    expect(zoneOf('Central Standard Time (Mexico)')).to.equal('America/Mexico_City');
    expect(zoneOf('Pacific Standard Time (Mexico)')).to.equal('America/Tijuana');
    expect(zoneOf('Eastern Standard Time (Mexico)')).to.equal('America/Cancun');
  });

  it('may be that which Windows shows', () => {
    expect(zoneOf('(UTC-05:00) Eastern Time (US & Canada)')).to.equal('America/New_York');
    expect(zoneOf('(GMT-07:00) Arizona')).to.equal('America/Phoenix');
    expect(zoneOf('(UTC+01:00) Brussels, Copenhagen, Madrid, Paris')).to.equal('Europe/Brussels');
    expect(zoneOf('(UTC) Coordinated Universal Time')).to.equal('UTC');
  });

  const words: Readonly<Record<string, string>> = {
    Eastern: 'America/New_York',
    ET: 'America/New_York',
    EDT: 'America/New_York',
    'EST/EDT': 'America/New_York',
    'Eastern - US': 'America/New_York',
    'Pacific Time': 'America/Los_Angeles',
    PT: 'America/Los_Angeles',
    'Hawaii-Aleutian Standard Time': 'Pacific/Honolulu',
    'hora del este': 'America/New_York',
    'Hora de la Montaña': 'America/Denver',
    'hora del Pacífico': 'America/Los_Angeles',
    'London time': 'Europe/London',
    'UK time': 'Europe/London',
    'British Summer Time': 'Europe/London',
    CET: 'Europe/Berlin',
    'New York': 'America/New_York',
    'America/New York': 'America/New_York',
    ' America/New_York ': 'America/New_York',
    'US/Eastern': 'US/Eastern',
    Z: 'UTC',
  };
  for (const [text, zone] of Object.entries(words)) {
    it(`may be "${text}"`, () => {
      expect(zoneOf(text)).to.equal(zone);
    });
  }

  it('may be written in any case', () => {
    expect(isZone(zoneOf('america/new_york') ?? '')).to.equal(true);
    expect(zoneOf('EASTERN standard time')).to.equal('America/New_York');
  });

  it('is an older one of the database', () => {
    expect(sameClock(zoneOf('Japan') ?? '', 'Asia/Tokyo'), zoneOf('Japan')).to.equal(true);
    expect(sameClock(zoneOf('Eire') ?? '', 'Europe/Dublin'), zoneOf('Eire')).to.equal(true);
    expect(sameClock(zoneOf('CST6CDT') ?? '', 'America/Chicago'), zoneOf('CST6CDT')).to.equal(true);
  });

  it('is not an offset, which says only how far from UTC', () => {
    const offsets = { 'UTC-5': -300, 'UTC+0': 0, '-05:00': -300, '+0530': 330, '-3.5': -210, '9': 540, 'GMT +2': 120 };
    for (const [text, offset] of Object.entries(offsets))
      expect(readZoneWords(text), text).to.deep.equal({ kind: 'offset', zones: [], offset });
  });

  it('is nothing else', () => {
    for (const text of ['', ' ', 'Mars/North', 'Pacific/Nowhere', 'ET/PT', 'constructor', '__proto__', '99', 'evening'])
      expect(readZoneWords(text), text).to.equal(undefined);
  });

  it('is one that the engine knows, and never an error, whatever the words', () => {
    const word = fc.constantFrom(
      'UTC',
      '-5',
      'Eastern',
      'Standard',
      'Time',
      '(',
      ')',
      '/',
      ',',
      'Mexico',
      'EST',
      'Paris',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const zone of readZoneWords(written)?.zones ?? []) expect(isZone(zone), zone).to.equal(true);
      }),
    );
  });
});
