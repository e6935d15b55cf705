"use client";

import { createElement, type ReactNode, useEffect } from "react";
import { defineRichEditor } from "./define";

type Props = { kind: "comment" | "thread"; document?: object; children: ReactNode };

/** The plain box of a form, which becomes the rich editor when somebody writes in it. */
export function RichEditor({ kind, document, children }: Props) {
  useEffect(defineRichEditor, []);
  return createElement(
    "rich-editor",
    { "data-for": kind, "data-document": document && JSON.stringify(document) },
    children,
  );
}
