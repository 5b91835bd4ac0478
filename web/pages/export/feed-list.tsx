import { useState } from 'react';
import { FEED_SHAPES, useFeeds } from '../../frame/feed-links.tsx';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';

/** Addresses to put into a feed reader, and how it gets in. */
export function FeedList() {
  const query = useFeeds();
  return (
    <Section title="For a feed reader" span={12}>
      <p className="ink2">
        What reports of the thirty days up to the last one told, the newest first. Every entry quotes the words it
        stands on, and leads to its page here.
      </p>
      <Module query={query} what="the feeds" rows={3}>
        {({ feeds, key }) => (
          <>
            <ul className="export-formats export-feeds">
              {feeds.map((feed) => (
                <li key={feed.name}>
                  <div>
                    <h3>{feed.title}</h3>
                    <p className="small ink3">{feed.holds}</p>
                  </div>
                  <ul className="export-addresses">
                    {feed.files.map(({ format, path }) => (
                      <FeedAddress key={format} shape={FEED_SHAPES[format]} of={feed.title} path={path} />
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            <p className="small ink3">
              Add <code>{key === null ? '?' : '&'}place=Kabul</code>, <code>&amp;actor=ttp</code> or{' '}
              <code>&amp;since=2025-10-01</code> to an address to narrow it.
            </p>
            {key === null ? (
              <p className="small ink3">
                This server answers this machine only: a reader on another machine, or on the web, does not reach it.
              </p>
            ) : (
              <KeyWords value={key} />
            )}
          </>
        )}
      </Module>
    </Section>
  );
}

function KeyWords({ value }: { value: string }) {
  return (
    <p className="small ink3">
      These addresses carry a key that opens the feeds of this case and nothing else. Who has one can read these feeds:
      pass it on as you would the case. A reader that asks for a password can have the address without{' '}
      <code>?key=…</code>, any name, and <code className="export-key">{value}</code> as the password. The connection is
      not encrypted, so keep to a network that you trust, or an SSH tunnel. Another token of the server makes other
      keys.
    </p>
  );
}

function FeedAddress({ shape, of, path }: { shape: string; of: string; path: string }) {
  const address = new URL(path, window.location.href).href;
  const [copied, setCopied] = useState<boolean | null>(null);
  // Browsers have a clipboard for pages of this machine or of HTTPS only.
  const copy = async () =>
    setCopied(
      (await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      )) ?? false,
    );
  return (
    <li>
      <a href={path}>{shape}</a>
      <input
        readOnly
        value={address}
        aria-label={`Address of ${of} as ${shape}`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        className="btn"
        aria-label={`Copy the address of ${of} as ${shape}`}
        onClick={() => void copy()}
      >
        {copied ? 'Copied' : 'Copy'}
      </button>
      <span role="status" className={copied === false ? 'small ink3' : 'vh'}>
        {copied === null ? '' : copied ? 'Copied' : 'This browser does not let a page copy here: select the address.'}
      </span>
    </li>
  );
}
