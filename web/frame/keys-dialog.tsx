import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useKeyGroups, useKeys } from './keys.tsx';

/** `?`: every key that works here. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  useKeys('Everywhere', [{ keys: '?', does: 'these keys', run: () => setOpen(true) }]);
  const groups = new Map<string, { keys: string; does: string }[]>();
  const registered = useKeyGroups();
  for (const { group, bindings } of registered)
    if (bindings.length > 0) groups.set(group, [...(groups.get(group) ?? []), ...bindings]);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">Keys</Dialog.Title>
          {[...groups].map(([group, bindings]) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl className="key-list">
                {bindings.map(({ keys, does }) => (
                  <div key={keys}>
                    <dt>
                      {keys.split(' ').map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <Dialog.Close className="btn">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
