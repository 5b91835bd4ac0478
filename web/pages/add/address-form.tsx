import { useState } from 'react';
import { AboutFields } from './about-fields.tsx';
import { flagsOf } from './about-report.ts';
import type { WayProps } from './paste-form.tsx';

/** The only thing in the workbench that asks the network, and only when it is pressed. */
export function AddressForm({ about, change, give, busy }: WayProps) {
  const [address, setAddress] = useState('');
  return (
    <form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '')
          give({ from: 'address', address: address.trim(), flags: flagsOf(about) }, () => {
            setAddress('');
            change({ title: '' });
          });
      }}
    >
      <label>
        Address of the report
        <input
          type="url"
          required
          value={address}
          maxLength={2_000}
          placeholder="https://"
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <p className="rule-box">
        <b>This asks the network.</b> Nothing else here does. When you press the button the page is fetched once,
        without pictures or scripts, and kept as text; addresses within your own network are refused, as is anything
        above 10 MB or slower than 20 seconds.
      </p>
      <p className="small ink2">If the page does not say it itself:</p>
      <AboutFields about={about} change={change} titled />
      <p className="add-go">
        <button type="submit" className="btn full" disabled={busy || address.trim() === ''}>
          Fetch it once and read it
        </button>
      </p>
    </form>
  );
}
