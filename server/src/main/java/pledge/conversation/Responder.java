package pledge.conversation;

/**
 * Answers customers while no person does. A responder holds nothing between turns; one that throws
 * loses the conversation to a person.
 */
public interface Responder {

  Reply respond(Turn turn);
}
