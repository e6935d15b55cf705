export const SHORTENERS: ReadonlySet<string> = new Set(
  "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly cutt.ly rebrand.ly shorturl.at rb.gy t.ly s.id adf.ly bl.ink tiny.cc v.gd soo.gd lnkd.in linktr.ee".split(
    " ",
  ),
);

/** Two phrases of one trade must match: one alone occurs in honest posts. */
export const TRADES: readonly { readonly about: string; readonly phrases: readonly string[] }[] = [
  {
    about: "an advertisement for gambling",
    phrases: list(
      "casino, online casino, slots, slot game, slot online, free spins, betting site, sports betting, jackpot, poker room, bonus code, welcome bonus, no deposit, bet now, odds boost, judi, togel, roulette",
    ),
  },
  {
    about: "an advertisement for medicines",
    phrases: list(
      "viagra, cialis, levitra, sildenafil, tadalafil, xanax, tramadol, oxycodone, modafinil, steroids for sale, without prescription, no prescription needed, online pharmacy, buy online cheap, discreet shipping, order now, miracle cure, weight loss pills, keto gummies, cbd gummies, buy pills",
    ),
  },
  {
    about: "an offer of loans or quick money",
    phrases: list(
      "payday loan, personal loan, loan offer, bad credit, instant approval, low interest rate, get a loan, loan company, make money online, earn money, passive income, work from home, financial freedom, per week from home, double your money",
    ),
  },
  {
    about: "an offer of coins or investments",
    phrases: list(
      "bitcoin, crypto, cryptocurrency, forex, binary options, trading signals, crypto recovery, recover your funds, lost funds, guaranteed profit, guaranteed returns, investment platform, account manager, trading bot, airdrop, nft drop",
    ),
  },
  {
    about: "praise for a healer",
    phrases: list(
      "spell caster, love spell, herbal cure, herbal medicine, herbal remedy, cured me completely, dr who cured, great doctor, natural herbs, root and herbs, ex back, powerful spell, cured of herpes, permanent cure",
    ),
  },
  {
    about: "an offer to sell links or visits",
    phrases: list(
      "seo services, seo expert, backlinks, guest post, guest posts, rank your website, first page of google, increase traffic, website traffic, buy followers, buy likes, domain authority, link building, high da, web design services",
    ),
  },
  {
    about: "an offer of escorts or sexual content",
    phrases: list(
      "escort, escorts, call girls, hot girls, hookup, hookups, sexy girls, adult dating, dating site, nude, nudes, onlyfans, cam girls, xxx",
    ),
  },
  {
    about: "an offer of essays or forged documents and goods",
    phrases: list(
      "essay writing service, write my essay, assignment help, buy diploma, fake passport, driving licence online, counterfeit, cloned cards, replica watches, replica bags, designer handbags, cheap jerseys",
    ),
  },
];

function list(phrases: string): string[] {
  return phrases.split(", ");
}
