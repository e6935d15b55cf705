export const EMPTY_WORDS =
  "a about after again all allow allowed also am an and any are as at be because been before being but by can could did do does doing done dont for from get gets getting go goes going got had has have having he her here him his how i id if ill im in into is isnt it its ive just like made make me might much my myself no not now of off on one only or other ought our out over own part please really same see shall she should so some somebody someone something stuff such than that thats the their them then there these they thing things this those through to too under up us use used using very was we well were what when where which while who whose why will with any without would yes you your u ur r n im lol tbh idk ngl omg wtf smh rn fr tho plz pls thx ty cuz coz bc btw gonna wanna gotta kinda sorta dunno lemme gimme aint ya yeah yep nope nah bro dude mate lads folks guys hiya yo kindly dear sir madam greetings cheers regards sorry honestly actually basically literally must shall wonder wondering suppose perhaps says say said told heard";

export const WEAK_WORDS =
  "advice anybody anyone best better day days feel feels feeling find found good great hello help helps hey hi idea know long many may maybe need new people question sort start started sure tell thank thanks think time tried try trying want way week weeks work worth year injury injured injuries problem normal usually run running runner ppl friend wife husband daughter son mum mom dad brother sister girlfriend boyfriend partner";

/** Optional words of an expression: "side of the knee", "side of my knee". */
export const POINTING_WORDS = "a an the my your his her our their its";

/** Any number; the thesaurus writes 99. */
export const NUMBER_WORDS =
  "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty couple few several";
