import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { OwnText } from "@/components/layout/own-text";
import { savedSearchesPath } from "@/lib/urls";

export const metadata: Metadata = {
  title: "Help",
  description:
    "How to sign in, change your account, stop emails, save, hide and mute, delete a post and report one.",
  alternates: { canonical: "/help" },
};

export default function Help() {
  return (
    <Document title="Help">
      <OwnText name="help" />
      <h2 id="sign-in">How do I sign in? I have forgotten my password.</h2>
      <p>
        There are no passwords here. <a href="/sign-in">Enter your email address</a>, and we send you a link
        and a 6-digit code. If this is your first time, the same link creates your account. If the email does
        not arrive, check your spam folder and the spelling of your address, then request another one. In your{" "}
        <a href="/settings">settings</a> you can add a passkey and then sign in without an email.
      </p>
      <h2 id="account">How do I change my name or other details?</h2>
      <p>
        In your <a href="/settings">settings</a> you can change your handle, your name and the lines about
        yourself, sign out each browser, and remove passkeys.
      </p>
      <h2 id="delete-account">How do I delete my account?</h2>
      <p>
        You cannot delete your account yourself yet. You can delete each of your posts, remove your name and
        your injury in your <a href="/settings">settings</a>, and stop all emails. To have the account
        deleted, <a href="/messages">write to the moderators</a>.
      </p>
      <h2 id="emails">How do I stop emails?</h2>
      <p>
        Each email has a link to unsubscribe. You can also choose in your <a href="/settings">settings</a>{" "}
        which emails you want. There is no newsletter and no paid subscription, so there is nothing to cancel.
        If you save a search, your digest has the new posts that it finds, until you remove it under your{" "}
        <a href={savedSearchesPath}>saved searches</a>.
      </p>
      <h2 id="save">How do I save a post, hide a thread or mute a member?</h2>
      <p>
        Choose Save below a thread or a reply. You find it under <a href="/saved">Saved</a>, where you can add
        a private note and a day on which we remind you. “Hide this thread”, beside or below a thread, leaves
        the thread out of your lists and stops its notifications. Mute, on a member’s page and on the page
        that Flag opens, folds that member’s posts and stops notifications of them. All of this is for you
        alone: nobody else sees it, moderators included. Folding needs script; notifications stop without it,
        too.
      </p>
      <h2 id="delete-post">How do I edit or delete a post?</h2>
      <p>
        Sign in, open your post and choose Edit or Delete below it. A deleted post disappears from these pages
        at once. We cannot recall what search engines and feeds have already copied.
      </p>
      <h2 id="app">Is there an app?</h2>
      <p>
        No. The forum works in the browser of a phone or computer, and most pages work without script. Your
        browser can add the site to your home screen. Colours follow the light or dark setting of your device.
      </p>
      <h2 id="report">How do I report a post?</h2>
      <p>
        Choose Flag below the post. Without an account, use the <a href="/report">report form</a>. Moderators
        read every report. See <a href="/rules">the rules</a> for what they remove.
      </p>
      <h2 id="contact">How do I reach the people who run the forum?</h2>
      <p>
        <a href="/messages">Write to the moderators</a>. Only you and they can read the messages. See{" "}
        <a href="/privacy">what happens to your data</a> and <a href="/complaints">all ways to complain</a>.
      </p>
    </Document>
  );
}
