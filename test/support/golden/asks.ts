import { registers } from '../../../src/domain/register/registers.ts';
import { caseForms } from '../../../src/domain/request/case/papers/forms.ts';
import { caseViews } from '../../../src/store/request/case-list.ts';

const api = '/api/v1/organs';

/** What fills an address of the API for every post: an instance that has something to show. */
export const sample = (ids: { case: string; paper: number; decision: string }): Record<string, string> => ({
  '/organs/{organ}/requests': '/organs/town/requests?view=all&size=3',
  '/organs/{organ}/holders': '/organs/town/holders?post=approver',
  '/organs/{organ}/records/{register}': '/organs/town/records/requests?size=3',
  '/organs/{organ}/records/{register}/{id}': `/organs/town/records/decisions/${ids.decision}`,
  '/organs/{organ}/reports/{year}/versions/{version}': '/organs/town/reports/2024/versions/4',
  '/organs/{organ}/reports/{year}/files/{format}': '/organs/town/reports/2024/files/html',
  '/organs/{organ}/reports/{year}/cells/{cell}': '/organs/town/reports/2024/cells/proactive.admin_licences',
  '/organs/{organ}/exports/{file}': '/organs/town/exports/requests.csv?year=2024',
  '/requests/{id}': `/requests/${ids.case}`,
  '/requests/{id}/papers/{version}': `/requests/${ids.case}/papers/${ids.paper}`,
  '/first-administrator/{token}': '/first-administrator/none',
});

/** An address with its places filled in. */
export const filled = (path: string, id: string): string =>
  path
    .replace('{organ}', 'town')
    .replace('{id}', id)
    .replace('{year}', '2024')
    .replace('{name}', 'report.2025')
    .replace('{version}', '1')
    .replace('{format}', 'pdf')
    .replace('{form}', 'D02')
    .replace('{no}', '1');

/** What is printed of a case: it notes that somebody saw the applicant, and costs a child's time. */
export const isPrint = (path: string): boolean =>
  /^\/requests\/\{id\}\/(papers\/.*\{format\}|forms|due|dossier|files|releases)/.test(path);

const cells = [
  'proactive.admin_licences',
  'proactive.admin_coercion',
  'proactive.normative_documents.in_force',
  'requests.new_received.natural_person',
  'requests.results.granted.natural_person',
  'requests.carried_out.total',
  'remedies.reconsideration.upheld',
];

/** All that a clerk of the town reads, beyond what every post asks for. */
export const clerkAsks: readonly string[] = [
  ...caseViews.map((view) => `${api}/town/requests?view=${view}&size=200`),
  `${api}/town/requests?view=all&stage=processing`,
  `${api}/town/requests?view=all&kind=correction`,
  `${api}/town/requests?view=all&q=${encodeURIComponent('第3')}`,
  ...registers.map(({ name }) => `${api}/town/records/${name}?size=200`),
  ...registers.map(({ name }) => `${api}/town/records/${name}?voided=yes&size=200`),
  ...[2022, 2023, 2024, 2025].flatMap((year) => [
    `${api}/town/reports/${year}`,
    `${api}/town/reports/${year}/draft`,
    `${api}/town/reports/${year}/versions`,
  ]),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((version) => `${api}/town/reports/2024/versions/${version}`),
  ...cells.map((cell) => `${api}/town/reports/2024/cells/${cell}`),
  ...['requests', 'decisions', 'complaints'].map((name) => `${api}/town/exports/${name}.csv`),
  ...['quiet', 'early', 'county'].flatMap((code) => [
    `${api}/${code}/requests?view=all`,
    `${api}/${code}/calendar-change`,
    `${api}/${code}/records/complaints`,
    `${api}/${code}/reports/2024`,
  ]),
];

/** What is printed of one case. */
export const prints = ({ case: id, paper }: { case: string; paper: number }): readonly string[] => [
  ...['pdf', 'docx'].map((format) => `/api/v1/requests/${id}/papers/${paper}/${format}`),
  ...caseForms.map((form) => `/api/v1/requests/${id}/forms/${form}`),
  ...['due-certificate', 'dossier', 'files/1', 'releases/1', 'releases/1?original=1'].map(
    (what) => `/api/v1/requests/${id}/${what}`,
  ),
];

/** The public pages. */
export const portalAsks: readonly string[] = [
  '/',
  '/organs',
  '/check',
  '/due',
  '/due?receipt=2024-09-20',
  ...['town', 'quiet', 'county', 'early', 'cejing'].flatMap((code) => [
    `/organs/${code}`,
    `/organs/${code}/publications`,
    `/organs/${code}/documents`,
    `/organs/${code}/reports`,
    `/organs/${code}/requests`,
    `/organs/${code}/requests/guide`,
    `/organs/${code}/requests/new`,
    `/organs/${code}/requests/correction`,
    `/organs/${code}/requests/complaint`,
  ]),
  '/organs/town/requests/query',
  '/organs/town/requests/progress',
  '/organs/town/requests/form.docx',
  `/organs/cejing/publications?q=${encodeURIComponent('公告')}&page=1`,
  '/organs/cejing/publications?channel=wechat_oa&year=2024&page=2',
  '/organs/town/publications?field=other',
  ...[2022, 2023, 2024].flatMap((year) => [`/organs/town/reports/${year}`, `/organs/town/reports/${year}.json`]),
  ...['quiet', 'cejing'].flatMap((code) => [`/organs/${code}/reports/2024`, `/organs/${code}/reports/2024.json`]),
  '/organs/town/reports/2024.html',
  '/organs/town/reports/2024.xlsx',
  '/organs/town/reports/2021',
  '/organs/town/reports/compare?a=2023&b=2024&all=1',
  '/organs/town/reports/2024/digest',
  ...cells.map((cell) => `/organs/town/reports/2024/cells/${cell}`),
];
