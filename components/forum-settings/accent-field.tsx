"use client";

import { type ComponentProps, useState } from "react";
import { darkShades, isReadable, lightShades, readableAccent } from "@/lib/forum-settings/colour";

const HEX = /^#[0-9a-f]{6}$/i;

type Props = { control: ComponentProps<"input"> & { defaultValue: string } };

/** Says while an admin chooses whether everyone can read the colour; the server checks again. */
export function AccentField({ control: { defaultValue, ...control } }: Props) {
  const [colour, setColour] = useState(defaultValue);
  const accent = HEX.test(colour) ? colour.toLowerCase() : null;
  return (
    <>
      <div className="accent-pick">
        <input
          type="text"
          dir="auto"
          {...control}
          value={colour}
          onChange={(event) => setColour(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <input
          type="color"
          aria-label="Pick the accent colour"
          value={accent ?? "#000000"}
          onChange={(event) => setColour(event.target.value)}
        />
      </div>
      {accent && <Ratios accent={accent} />}
    </>
  );
}

function Ratios({ accent }: { accent: string }) {
  const [light, dark] = [lightShades(accent), darkShades(accent)];
  const readable = isReadable(accent);
  return (
    <ul className="plain accent-ratios" aria-live="polite">
      <li>
        <Swatch colour={light.accent} />
        <b>{light.contrast.toFixed(1)} to 1</b> on light pages
      </li>
      <li>
        <Swatch colour={dark.accent} />
        <b>{dark.contrast.toFixed(1)} to 1</b> on dark pages
        {dark.accent === accent ? "" : ", made lighter by us"}
      </li>
      <li>Needed: 4.5 to 1</li>
      {!readable && (
        <li className="error">
          <Swatch colour={readableAccent(accent)} />
          Too pale. The nearest that works: {readableAccent(accent)}
        </li>
      )}
    </ul>
  );
}

const Swatch = ({ colour }: { colour: string }) => (
  <svg className="accent-swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden>
    <rect width="20" height="20" fill={colour} />
  </svg>
);
