import { removeLogoAction } from "@/lib/actions/forum-settings";
import { ButtonForm } from "../admin/button-form";
import { Logo } from "../layout/logo";
import { LogoPicture } from "../layout/logo-picture";

type Props = {
  label: string;
  hint: string | undefined;
  picture: string;
  forumName: string;
  submission: string;
};

/** A form of its own, because a picture is sent with it. */
export function LogoForm({ label, hint, picture, forumName, submission }: Props) {
  return (
    <div className="setting-row logo-row">
      <div>
        <label className="setting-label" htmlFor="picture">
          {label}
        </label>
        <p className="hint" id="picture-hint">
          {hint}
        </p>
      </div>
      <div className="setting-value logo-pick">
        <span className="logo-slot">
          {picture ? <LogoPicture picture={picture} size={56} alt={forumName} /> : <Logo size={40} />}
        </span>
        <form action="/api/logo" method="post" encType="multipart/form-data">
          <input
            id="picture"
            name="picture"
            type="file"
            className="typed"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby="picture-hint"
            required
          />
          <button type="submit" className="btn">
            Upload logo
          </button>
        </form>
        {picture && (
          <ButtonForm
            action={removeLogoAction}
            submission={submission}
            button={["Remove logo", "Removing…"]}
            fields={{ was: picture }}
          />
        )}
      </div>
    </div>
  );
}
