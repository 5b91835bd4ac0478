import type { SqliteDialect } from 'kysely';
import type Database from 'libsql';

/** Statements kept ready. The room's own are about fifty; lists of slugs of every length come and go. */
const KEPT = 100;

type KyselyDatabase = Exclude<ConstructorParameters<typeof SqliteDialect>[0]['database'], (...args: never) => unknown>;
type KyselyStatement = ReturnType<KyselyDatabase['prepare']>;

/**
 * A libsql database as Kysely wants it. Kysely prepares a statement for each query, and libsql frees one only when V8
 * happens to collect it, not knowing its size: 60,000 inserts held 160 MB, and a case of 20,000 reports 2 GB. So each
 * text is prepared once, and the longest unused ones are let go.
 */
export function preparedOnce(database: Database.Database): KyselyDatabase {
  const kept = new Map<string, KyselyStatement>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (text) => {
      const statement = kept.get(text) ?? asKyselyStatement(database.prepare<unknown[]>(text));
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/** libsql types a statement by its bound values, which Kysely does not know: only the types differ. */
function asKyselyStatement(statement: Database.Statement<unknown[]>): KyselyStatement {
  return {
    reader: statement.reader,
    all: (values) => statement.all(...values),
    run: (values) => statement.run(...values),
    iterate: (values) => statement.iterate(...values) as IterableIterator<unknown>,
  };
}
