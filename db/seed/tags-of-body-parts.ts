import type { SeedTag } from "./types";

export const bodyPartTags: SeedTag[] = [
  {
    slug: "knee",
    name: "Knee",
    group: "body_part",
    aliases: ["knees", "kneecap"],
    description:
      "Front, outside, inside, back: everything around the joint that runners complain about most.",
  },
  {
    slug: "hip",
    name: "Hip",
    group: "body_part",
    aliases: ["hips", "groin"],
    description: "The joint and what surrounds it. Groin pain when you run deserves an early appointment.",
  },
  {
    slug: "foot",
    name: "Foot",
    group: "body_part",
    aliases: ["feet", "heel", "toe"],
    description: "Heel, arch, midfoot, toes.",
  },
  {
    slug: "ankle",
    name: "Ankle",
    group: "body_part",
    aliases: ["ankles"],
    description: "Sprains, stiffness and the tendons that pass through.",
  },
  {
    slug: "shin",
    name: "Shin",
    group: "body_part",
    aliases: ["shins", "tibia", "lower leg"],
    description: "Between knee and ankle, at the front.",
  },
  {
    slug: "thigh",
    name: "Thigh",
    group: "body_part",
    aliases: ["thighs", "quad", "quads"],
    description: "Quads in front, hamstrings behind.",
  },
  {
    slug: "calf",
    name: "Calf",
    group: "body_part",
    aliases: ["calves", "soleus"],
    description:
      "The muscles that do the quiet work. Sudden swelling or warmth in one calf is for a doctor today.",
  },
  {
    slug: "glute",
    name: "Glutes",
    group: "body_part",
    parent: "hip",
    aliases: ["glutes", "gluteus medius", "buttock"],
    description: "The muscles behind and beside the hip, blamed for most things here, sometimes rightly.",
  },
];
