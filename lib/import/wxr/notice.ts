export type WxrNotice = { line: number; column?: number; kind: NoticeKind };

export type NoticeKind =
  | "invalid_utf8"
  | "windows_1252"
  | "bare_cdata_end"
  | "control_character"
  | "bare_ampersand"
  | "blank_start"
  | "stray_end";

export type OnNotice = (notice: WxrNotice) => void;
