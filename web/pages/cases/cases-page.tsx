import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseEntry, CaseList } from '../../../src/contract/case.ts';
import { type ApiFailure, ask } from '../../api/client.ts';
import { Mark } from '../../frame/mark.tsx';
import { Empty, Module } from '../../frame/module-state.tsx';
import { figure } from '../../words/quantity.ts';
import { daysWords } from '../../words/when.ts';
import './cases.css';

/** All cases of this workbench, and a new one. */
export function CasesPage() {
  const query = useQuery<CaseList, ApiFailure>({
    queryKey: ['cases'],
    queryFn: ({ signal }) => ask('listCases', {}, signal),
  });
  useEffect(() => {
    document.title = 'Cases · Sitrep';
  }, []);
  return (
    <main id="main" className="alone">
      <p className="mark">
        <Mark />
        Sitrep
      </p>
      <h1>Cases</h1>
      <Module query={query} what="the cases">
        {({ cases }) =>
          cases.length === 0 ? (
            <Empty>There is no case yet. Give the first one a name.</Empty>
          ) : (
            <table className="cases">
              <thead>
                <tr>
                  <th>Case</th>
                  <th>Reports from</th>
                  <th className="num">Documents</th>
                  <th className="num">Claims</th>
                  <th className="num">Incidents</th>
                </tr>
              </thead>
              <tbody>
                {cases.map((each) => (
                  <tr key={each.case}>
                    <td>
                      <Link to="/c/$case/situation" params={{ case: each.case }} search={{}}>
                        <b>{each.title}</b>
                      </Link>
                    </td>
                    <td>{each.first && each.last ? daysWords(each.first, each.last) : 'no reports yet'}</td>
                    <td className="num" data-l="Documents">
                      {figure(each.documents)}
                    </td>
                    <td className="num" data-l="Claims">
                      {figure(each.claims)}
                    </td>
                    <td className="num" data-l="Incidents">
                      {figure(each.incidents)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Module>
      <NewCase />
    </main>
  );
}

/** A new case opens on its Add page: an empty dashboard helps nobody. */
function NewCase() {
  const [title, setTitle] = useState('');
  const navigate = useNavigate();
  const client = useQueryClient();
  const create = useMutation<CaseEntry, ApiFailure, string>({
    mutationFn: (named) => ask('createCase', { body: { title: named } }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/c/$case/add', params: { case: made.case }, search: {} });
    },
  });
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') create.mutate(title.trim());
      }}
    >
      <label>
        A new case
        <input
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          maxLength={120}
          placeholder="Sudan, November 2026"
          dir="auto"
        />
      </label>
      <button type="submit" className="btn" disabled={create.isPending || title.trim() === ''}>
        Make it
      </button>
      {create.error ? <p role="alert">{create.error.message}</p> : null}
    </form>
  );
}
