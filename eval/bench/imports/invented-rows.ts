import { closeSync, openSync, writeSync } from 'node:fs';

/** Formats that are measured: the longest lines, and the most. */
export const MEASURED = ['acled', 'gdelt-events'] as const;
export type Measured = (typeof MEASURED)[number];

const ACLED_HEADER =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

const DAY = 86_400_000;
const FIRST = Date.UTC(2010, 0, 1);
/** Rows are spread over so many days, as files of a dataset are. */
const DAYS = 5_000;

/** Writes a file of invented rows: every tenth has a quoted note with marks and commas, every hundredth letters beyond ASCII. */
export function writeInvented(path: string, format: Measured, count: number): void {
  const file = openSync(path, 'w');
  try {
    let part = format === 'acled' ? `${ACLED_HEADER}\n` : '';
    for (let n = 0; n < count; n++) {
      const day = new Date(FIRST + ((n * DAYS) / count) * DAY).toISOString().slice(0, 10);
      part += format === 'acled' ? acledLine(n, day) : gdeltLine(n, day);
      if (part.length < 1 << 20) continue;
      writeSync(file, part);
      part = '';
    }
    writeSync(file, part);
  } finally {
    closeSync(file);
  }
}

function acledLine(n: number, day: string): string {
  const place = n % 100 === 0 ? 'Québec Post' : `Post ${n % 400}`;
  const note = `On ${day}, armed men opened fire on soldiers near ${place}; ${n % 9} people were killed, officials said, and the road was closed until the evening.`;
  const notes = n % 10 === 0 ? `"${note} ""We heard it"", a driver said."` : `"${note}"`;
  const [lat, lon] = [(30 + ((n * 7) % 600) / 100).toFixed(4), (66 + ((n * 11) % 800) / 100).toFixed(4)];
  return `SUL${n},${day},${day.slice(0, 4)},1,Political violence,Battles,Armed clash,Unidentified Armed Group (Pakistan),,Political militia,Military Forces of Pakistan (2022-),,State forces,State forces-Political militia,,586,South Asia,Pakistan,Khyber Pakhtunkhwa,North Waziristan,,${place},${lat},${lon},1,Northline News; Border Post,National,${notes},${n % 9},crowd size=no report,1700000000\n`;
}

function gdeltLine(n: number, day: string): string {
  const compact = day.replaceAll('-', '');
  const actors = `PAKMIL\tPAKISTANI\tPAK\t\t\t\t\tMIL\t\t\tINS\tMILITANT\t\t\t\t\t\tINS\t\t`;
  const geo = `4\tPeshawar, Khyber Pakhtunkhwa, Pakistan\tPK\tPK03\t\t34.0000\t71.5000\t-2767373`;
  return `${1_000_000_000 + n}\t${compact}\t${compact.slice(0, 6)}\t${compact.slice(0, 4)}\t${compact.slice(0, 4)}.5\t${actors}\t1\t190\t190\t19\t4\t-10.0\t${n % 40}\t2\t${n % 40}\t-4.5\t${geo}\t${geo}\t${geo}\t${compact}120000\thttps://northline.example/${n}\n`;
}
