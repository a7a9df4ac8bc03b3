package pledge.channel;

/**
 * Why a text goes out. Marketing is capped and needs consent; service answers the customer's own
 * matter.
 */
public enum Purpose {
  SERVICE,
  MARKETING
}
