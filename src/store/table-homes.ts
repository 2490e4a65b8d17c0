import { appointments, registers } from '../domain/register/registers.ts';

/**
 * Where each table lies when a house is spread over several machines (Citus). The schema is made for it from the first
 * day; a test compares this list with the schema, and the statements with it.
 *
 * - `reference`: small, and read with everything: every machine holds it whole. Who holds which post is asked at every
 *   request of somebody signed in, by account, and must not hang on all machines.
 * - `distributed`: by `organ_id`, an organ's rows together on one machine.
 * - `local`: of the house and not of an organ: on the first machine alone, never joined with what is distributed.
 */
export const tableHomes = {
  reference: ['organ', appointments.table],
  distributed: [
    'ledger_head',
    'ledger',
    'sealed_text',
    'annual_report',
    'draft',
    'kept',
    'request_case',
    'case_paper',
    'case_token',
    'unmasking',
    'publication_title',
    ...registers.filter((register) => register !== appointments).map(({ table }) => table),
  ],
  local: [
    'user',
    'session',
    'account',
    'verification',
    'login_log',
    'invitation',
    'notification',
    'digest_sent',
    'rate_limit',
    'house',
    'kysely_migration',
    'kysely_migration_lock',
  ],
} as const;
