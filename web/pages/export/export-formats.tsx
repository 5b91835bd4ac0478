import { useCase } from '../../api/case-context.tsx';
import { addressOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';

/** What others use: each format with what it has no place for, its files, and what their rows lost. */
export function ExportFormats() {
  const { name, clocks } = useCase();
  const query = useApi('exports', {});
  return (
    <Section title="For other programs" span={12}>
      <p className="ink2">
        Rows and elements name the incident and claims that they are made of. What a row lost is in a file beside it,
        row by row, with the claims in which it can still be found.
      </p>
      <Module query={query} what="the formats" rows={8}>
        {({ formats }) => (
          <ul className="export-formats">
            {formats.map((format) => (
              <li key={format.name}>
                <div>
                  <h3>{format.title}</h3>
                  {format.loses ? <p className="small ink3">{format.loses}</p> : null}
                </div>
                <p className="export-files">
                  {format.files.map((file) => (
                    <a
                      key={file.name}
                      href={addressOf('exportFile', {
                        params: { case: name, format: format.name },
                        query: { ...clocks, file: file.name },
                      })}
                      download
                    >
                      {file.name}
                    </a>
                  ))}
                  <a
                    className="ink3"
                    href={addressOf('exportFile', {
                      params: { case: name, format: format.name },
                      query: { ...clocks, losses: 'true' },
                    })}
                    download
                  >
                    what is lost
                  </a>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Module>
    </Section>
  );
}
