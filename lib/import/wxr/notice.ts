export type WxrNotice = { line: number; column?: number; kind: NoticeKind };

export type NoticeKind =
  | "invalid_utf8"
  | "control_character"
  | "bare_ampersand"
  | "blank_start"
  | "stray_end";

export type OnNotice = (notice: WxrNotice) => void;
