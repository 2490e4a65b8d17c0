import { createBrowserRouter } from 'react-router';
import { Broken, NoSuchPage, Opening } from './parts/whole-page.tsx';

/** Every page of the console. Each is a file of its own that the browser fetches when it is first opened. */
export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: Broken,
      HydrateFallback: Opening,
      children: [
        { path: 'sign-in', lazy: async () => ({ Component: (await import('./session/sign-in-page.tsx')).SignInPage }) },
        {
          path: 'welcome/:token',
          lazy: async () => ({ Component: (await import('./session/welcome-page.tsx')).WelcomePage }),
        },
        {
          lazy: async () => ({ Component: (await import('./shell/shell.tsx')).Shell }),
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./today/today-page.tsx')).TodayPage }) },
            {
              path: 'requests',
              lazy: async () => ({ Component: (await import('./cases/list/case-list-page.tsx')).CaseListPage }),
            },
            {
              path: 'requests/board',
              lazy: async () => ({ Component: (await import('./cases/board/board-page.tsx')).BoardPage }),
            },
            {
              path: 'requests/new',
              lazy: async () => ({ Component: (await import('./cases/intake/intake-page.tsx')).IntakePage }),
            },
            {
              path: 'requests/:id',
              lazy: async () => ({ Component: (await import('./cases/page/case-page.tsx')).CasePage }),
            },
            {
              path: 'records/:register',
              lazy: async () => ({ Component: (await import('./records/list-page.tsx')).ListPage }),
            },
            {
              path: 'records/:register/:id',
              lazy: async () => ({ Component: (await import('./records/record-page.tsx')).RecordPage }),
            },
            {
              path: 'reports',
              lazy: async () => ({ Component: (await import('./report/reports-page.tsx')).ReportsPage }),
            },
            {
              path: 'reports/:year',
              lazy: async () => ({ Component: (await import('./report/report-page.tsx')).ReportPage }),
            },
            {
              path: 'reports/:year/versions',
              lazy: async () => ({ Component: (await import('./report/versions/versions-page.tsx')).VersionsPage }),
            },
            {
              path: 'reports/:year/adopt',
              lazy: async () => ({ Component: (await import('./report/adopt/adopt-page.tsx')).AdoptPage }),
            },
            {
              path: 'reports/:year/compare',
              lazy: async () => ({ Component: (await import('./report/compare/compare-page.tsx')).ComparePage }),
            },
            {
              path: 'reports/:year/zero',
              lazy: async () => ({ Component: (await import('./report/zero/zero-page.tsx')).ZeroPage }),
            },
            {
              path: 'inspect',
              lazy: async () => ({ Component: (await import('./inspect/inspect-page.tsx')).InspectPage }),
            },
            {
              path: 'guide',
              lazy: async () => ({ Component: (await import('./guide/guide-page.tsx')).GuidePage }),
            },
            {
              path: 'people',
              lazy: async () => ({ Component: (await import('./people/people-page.tsx')).PeoplePage }),
            },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('./settings/settings-page.tsx')).SettingsPage }),
            },
            {
              path: 'reminders',
              lazy: async () => ({ Component: (await import('./reminders/reminders-page.tsx')).RemindersPage }),
            },
            {
              path: 'settings/letters',
              lazy: async () => ({ Component: (await import('./settings/letters-page.tsx')).LettersPage }),
            },
            { path: '*', Component: NoSuchPage },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);
