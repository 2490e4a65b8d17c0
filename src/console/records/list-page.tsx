import { Button, Drawer } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { RecordList } from '../../contract/records.ts';
import type { Register } from '../../domain/register/register.ts';
import { importable, registerNamed } from '../../domain/register/registers.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';
import { EmptyList } from './empty-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { RecordForm } from './form/record-form.tsx';
import { ImportDrawer } from './import/import-drawer.tsx';
import { ListFilters } from './list-filters.tsx';
import { type ListState, pageSizes, queryOfState, searchOf, stateOf } from './list-state.ts';
import { RecordTable } from './record-table.tsx';

/** The page of a register: its list, and the ways in and out of it. */
export function ListPage() {
  const register = registerNamed(useParams().register ?? '');
  if (!register || register.name === 'appointments') return <NoSuchPage />;
  return <RegisterList key={register.name} register={register} />;
}

function RegisterList({ register }: { register: Register }) {
  const { can } = useHere();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const state = stateOf(search, register);
  const list = useRead<RecordList>(`/records/${register.name}`, queryOfState(state), { keep: true });
  const change = (part: Partial<ListState>) => setSearch(searchOf({ ...state, page: 1, ...part }), { replace: true });
  const open = search.get('do');
  const act = (name: 'new' | 'import' | null) => {
    const next = searchOf(state);
    if (name) next.set('do', name);
    setSearch(next, { replace: name === null });
  };
  const writes = can('records.write') && !register.internal;
  // A posting belongs to a publication and is entered on its page.
  const enters = writes && register.name !== 'postings';
  const imports = writes && importable.some((one) => one.name === register.name);
  const verb = register.adopted ? '补录' : '登记';

  return (
    <>
      <PageHead
        title={register.title}
        note={list.data ? `共 ${list.data.total} ${register.noun}${state.all ? '，含作废' : ''}` : undefined}
      >
        {enters && (
          <Button type="primary" onClick={() => act('new')}>
            {verb}
          </Button>
        )}
        {imports && <Button onClick={() => act('import')}>导入</Button>}
        {can('personal.read') && <ExportMenu register={register} year={state.year} />}
      </PageHead>
      <ListFilters register={register} state={state} onChange={change} />
      {state.batch && (
        <p className="narrowed">
          只列出一批导入的记录。
          <Button type="link" size="small" onClick={() => change({ batch: null })}>
            看全部
          </Button>
        </p>
      )}
      {list.isLoadingError ? (
        <Failed error={list.error} onRetry={list.refetch} />
      ) : (
        <div className="register-table">
          <RecordTable
            register={register}
            list={list.data}
            waiting={list.isFetching}
            size="middle"
            empty={
              <EmptyList
                register={register}
                state={state}
                waiting={list.isPending}
                onClear={() => setSearch({})}
                onFirst={() => change({ page: 1 })}
              />
            }
            pagination={{
              current: state.page,
              pageSize: state.size,
              total: list.data?.total ?? 0,
              pageSizeOptions: pageSizes,
              showSizeChanger: (list.data?.total ?? 0) > 20,
              hideOnSinglePage: (list.data?.total ?? 0) <= 20,
              showTotal: (total, [from, to]) => `第 ${from}–${to} 条，共 ${total} 条`,
              onChange: (page, size) => change({ page: size === state.size ? page : 1, size }),
            }}
          />
        </div>
      )}
      <Drawer
        title={`${verb}：${register.title}`}
        size={600}
        open={open === 'new' && enters}
        onClose={() => act(null)}
        destroyOnHidden
      >
        <RecordForm register={register} onDone={(id) => navigate(`/records/${register.name}/${id}`)} />
      </Drawer>
      {imports && open === 'import' && <ImportDrawer register={register} onClose={() => act(null)} />}
    </>
  );
}
