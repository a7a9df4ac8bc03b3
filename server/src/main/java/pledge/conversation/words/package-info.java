/**
 * How it is said: what a customer's words mean, and whether the staff's words do what the standard
 * asks. Messages are judged from the log, behind the message path; drafts are advised on by the
 * same checks. Nothing here stops a message: that is the Outbox's.
 */
@NullMarked
package pledge.conversation.words;

import org.jspecify.annotations.NullMarked;
