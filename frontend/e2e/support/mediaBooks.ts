import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/* What media_gateway has heard of a talk, in its own database beside the running copy's demo.json. */

const path = join(dirname(process.env['NAHBAR_DEMO'] ?? ''), 'db', 'media_gateway.sqlite');

/** Why it cannot be written to here: the product keeps it elsewhere; null when it can. */
export const whyNoBooks = (): string | null => (existsSync(path) ? null : `no database at ${path}`);

/** As if data_allowance and appointments had told it: so many bytes, until so many ms from now. */
export function allow(appointmentId: string, bytes: number, endsIn: number): void {
  const id = appointmentId.replaceAll('-', '');
  const ends = new Date(Date.now() + endsIn).toISOString().replace('T', ' ').replace('Z', '000');
  const books = new DatabaseSync(path);
  try {
    books.exec('PRAGMA busy_timeout = 10000');
    books
      .prepare('UPDATE attendance_vouchers SET bytes_limit = ? WHERE appointment_id = ?')
      .run(bytes, id);
    books
      .prepare('UPDATE appointment_views SET ends_at = ? WHERE appointment_id = ?')
      .run(ends, id);
  } finally {
    books.close();
  }
}
