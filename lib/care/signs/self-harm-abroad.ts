import type { SignGroup } from "../matching/sign";

/** German, French and Spanish, as written without accents. */
export const selfHarmAbroad: SignGroup = {
  id: "self-harm",
  urgency: "now",
  families: {
    shGerman: `
      mich umbringen/umzubringen/umbringe/toten/erhangen/ritzen/verletzen/erschiessen, bringe mich um, bring mich um, will/wollen/wollte/mich/sich/selbst ~4 umbringen/umzubringen, umzubringen, ritze mich, selbst verletze/verletzen,
      will/mochte/wollte/wurde/will/willl ~4 sterben, sterben mochte, sterben will, lieber tot, tot sein, tot ware, war tot, ware tot, besser tot, am liebsten sterben, am liebsten tot,
      nicht mehr ~2 leben, nicht mehr weiterleben, nimmer leben, nicht mehr ~2 aufwachen, nie mehr aufwachen, nie wieder aufwachen, nicht mehr da sein, nicht mehr da ware, nicht mehr hier sein, nicht mehr existieren, nimmer da sein,
      leben ~2 beenden, leben ein ende, mir das leben nehmen, das leben zu nehmen, mein leben nehmen, das leben nehmen, allem ein ende, mit allem schluss, schluss machen mit allem, schluss mit ~1 leben, selbstmord, selbstmordgedanken, selbstmordgefahrdet, suizid, suizidal, suizidgedanken, suizid*, selbstmord*, lebensmude, mir etwas antun, mir was antun, mir was anzutun, mir etwas anzutun, sich etwas antun, sich was antun, sich umbringen,
      ohne mich besser, besser ohne mich, ohne mich leichter, besser dran ohne mich, abschiedsbrief, abschiedsbriefe, tabletten gesammelt, pillen gesammelt, ritzt sich, vor den zug, vor einen zug, von der brucke`,
    shGermanBleak: `
      ich kann nicht mehr, kann nicht mehr, will nicht mehr, will das alles nicht mehr, sehe keinen sinn,
      keinen sinn, keine hoffnung, hoffnungslos, bin nur noch, alles egal, halte es nicht mehr aus,
      en peux plus, nen peux plus, jen peux plus, a quoi bon, plus de raison, no puedo mas, no aguanto mas,
      ya no aguanto, no tengo ganas de nada, sin esperanza, para que seguir, no le veo sentido,
      keinen sinn mehr, kein sinn mehr, keinen sinn zu leben, leben keinen sinn, leben ~1 sinnlos,
      alles sinnlos, kann nicht mehr weiter, kann einfach nicht mehr, mag nicht mehr leben, keine kraft mehr,
      keinen ausweg, kein ausweg, nur eine last, zur last, wertlos, niemand wurde mich vermissen,
      vermisst mich keiner, nichts mehr zu leben`,
    shGermanLife: `
      leben, vie, vivre, nuit, seul, seule, mourir, mort, desespere, vida, vivir, noche, noches, solo, sola,
      morir, desesperado, desesperada, muerte, carga, existir, tot, sterben, lebens, weiterleben, nacht,
      nachts, allein, alleine, verzweifelt, wochen, last, sinn, hoffnung, ausweg`,
    shFrench: `
      me tuer, me suicider, te suicider, se suicider, me pendre, me foutre en lair, suicidaire, suicidaires, pensees suicidaires, idees suicidaires, idees noires, suicider, suicide, envie de mourir, veux mourir, voudrais mourir, voulais mourir, prefere mourir, prefererais mourir, veut mourir, envie de crever, veux crever, en finir, den finir, veux plus vivre, plus envie de vivre, plus envie detre la, plus vivre, ne plus vivre, envie de vivre, raison de vivre, raisons de vivre, gout de vivre, mettre fin a mes jours, mettre fin a ma vie, mettre fin a ses jours, fin a mes jours, moter la vie, ne plus exister, plus exister, ne plus etre la, plus etre la, plus me reveiller, ne pas me reveiller, jamais me reveiller, ne plus me reveiller, me faire du mal, me fais du mal, mieux sans moi, etre mort, etre morte, disparaitre pour toujours, envie de disparaitre, veux disparaitre, sauter ~2 pont, sous un train, lettre dadieu, continuer a vivre, continuer de vivre, un poids pour tout/tous/ma/mes/eux, jeter ~2 sous/fenetre/pont, se jeter sous, vaut plus la peine detre vecue`,
    shSpanish: `
      matarme, suicidarme, suicidarse, suicidar, suicidio, suicida, suicidas, quitarme la vida, quitarse la vida, quiero morir, quiero morirme, quisiera morir, quisiera estar muerto/muerta, ganas de morir, ganas de morirme, prefiero morir, quiere morir, quiero estar muerto/muerta, estar muerto, estar muerta, no quiero vivir, no quiero ~1 seguir viviendo, no quiero vivir mas, ya no quiero vivir, no quiero estar aqui, no quiero despertar, no despertar, no despertarme, ganas de vivir, no quiero existir, dejar de existir, seguir viviendo, acabar con todo, acabar con mi vida, terminar con todo, terminar con mi vida, hacerme dano, cortarme, mejor sin mi, desaparecer para siempre, quiero desaparecer, razon para vivir, razones para vivir, motivo para vivir, vivir sin correr no, no tiene sentido vivir, no vale la pena vivir, sentido seguir, tirarme ~3 puente/tren/ventana, quitarme de en medio, carta de despedida, seguir aqui, se quiere matar, quiere matarse, me quiero matar, me corto ~2 brazos/piernas/muslos, cortarse los brazos, me hice cortes, ojala no despertara, ojala no despertar`,
    shRomanceDenied:
      "campana, asociacion, prevencion, prevention, association, au profit, benefico, spendenlauf, spenden, vorbeugung",
    shFrenchLight: "en finir avec cette/ce/la/le/mon/ma, finir avec cette/ce/les",
  },
  rules: [
    [
      "shGerman|shFrench|shSpanish",
      {
        despite: ["denied", "gone", "general", "past"],
        unless: "shRomanceDenied shOthersLoss shFrenchLight shDrill",
      },
    ],
    [
      "shGermanBleak & shGermanLife",
      { strength: "indirect", despite: ["denied", "gone"], unless: "shRomanceDenied" },
    ],
  ],
};
