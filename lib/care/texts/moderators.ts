export interface ForModerators {
  readonly do: readonly string[];
  readonly dont: readonly string[];
}

export const MODERATORS_SELF_HARM: ForModerators = {
  do: [
    "Read the whole post, then answer early: thank the writer for writing it, and name the line and the emergency number shown here.",
    "Ask plainly whether the writer is thinking of suicide and is safe right now. Asking does no harm.",
    "Edit out methods, places and doses; leave the rest as it is.",
    "If the writer names a plan for now, follow your country’s emergency advice and tell the other moderators.",
    "Read the NSPA guide on suicidal content online, and look after yourself: hand over when it is too much.",
  ],
  dont: [
    "Do not delete or lock a cry for help.",
    "Do not promise secrecy, or to answer by a certain time.",
    "Do not press for a name or a place so that you can call somebody there.",
    "Do not argue, blame, or say that it could be worse.",
    "Do not tell other readers, and do not name an anonymous writer.",
  ],
};

export const MODERATORS_BODY: ForModerators = {
  do: [
    "Answer early and repeat what to do: who to call and how fast.",
    "Hide or edit replies that tell the writer to run on, stretch or wait.",
    "Ask whether the writer has got help, and keep the post.",
  ],
  dont: [
    "Do not say what it is, or that it is nothing.",
    "Do not ask for photos, or for more details before the writer calls.",
    "Do not tell other readers what the program matched, and do not name an anonymous writer.",
  ],
};

export const SOURCES_SELF_HARM = [
  {
    title: "Hertfordshire Partnership NHS: change the narrative on suicide",
    url: "https://www.hpft.nhs.uk/news/don-t-struggle-alone-change-the-narrative-on-suicide/",
  },
  {
    title: "Wyoming Department of Health: 988 Suicide and Crisis Lifeline",
    url: "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
  },
  { title: "NAMI: talking about suicide", url: "https://namiwla.org/talking-about-suicide/" },
  { title: "Onie 2024: what notices say, and who reads them", url: "https://doi.org/10.2196/50283" },
] as const;
