"use client";

import { createElement, type ReactNode, useEffect } from "react";
import { defineRichEditor } from "./define";

type Props = { kind: "comment" | "thread"; thread?: number; document?: object; children: ReactNode };

export function RichEditor({ kind, thread, document, children }: Props) {
  useEffect(defineRichEditor, []);
  return createElement(
    "rich-editor",
    { "data-for": kind, "data-thread": thread, "data-document": document && JSON.stringify(document) },
    children,
  );
}
