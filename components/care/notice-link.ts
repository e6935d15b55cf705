import { make } from "../viewer/make-element";

/**
 * While the notice is out of view, a link at the foot of the window leads to it: scrolling there by itself would
 * disturb typing.
 */
export function leadTo(place: HTMLElement): () => void {
  const link = make("a", { class: "btn care-go", href: "#care" }, "Please read this first");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    place.scrollIntoView({ block: "nearest" });
    place.querySelector<HTMLElement>("[data-care] > [tabindex]")?.focus();
  });
  const watching = new IntersectionObserver(
    ([seen]) => {
      if (seen?.isIntersecting) link.remove();
      else if (place.isConnected) (document.querySelector("main") ?? document.body).append(link);
    },
    { threshold: 0.2 },
  );
  watching.observe(place);
  return () => {
    watching.disconnect();
    link.remove();
  };
}
