/** Combining marks of no script of their own: the ones that paint over the lines above and below when they are piled up. */
const SHARED_MARK = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;
const MARK = /\p{M}/u;
const VARIATION = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Letters and digits of the scripts in which joiners and zero-width spaces shape or break words. */
const SHAPED =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}\p{N}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const PICTOGRAPH_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u{e007f}/u;
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;

export const isSharedMark = (character: string) => SHARED_MARK.test(character);
export const isMark = (character: string) => MARK.test(character);
export const isVariation = (character: string) => VARIATION.test(character);
export const isLetter = (character: string) => LETTER.test(character);
export const isShaped = (character: string) => SHAPED.test(character);
export const isPictograph = (character: string) => PICTOGRAPH.test(character);
export const endsPictograph = (character: string) => PICTOGRAPH_END.test(character);
/** Whether a person sees anything of this text. */
export const hasVisible = (text: string) => VISIBLE.test(text);
