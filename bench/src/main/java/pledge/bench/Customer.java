package pledge.bench;

import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A visitor of the demo shop who has agreed to be served; several may share a connection. */
record Customer(Wire wire, String headers) {

  private static final JsonMapper JSON = new JsonMapper();

  static Customer open(Wire wire) throws IOException {
    var answer = wire.call("POST", "/api/chat/session", "", "{\"brand\":\"hetang\"}");
    if (answer.status() != 200) {
      throw new IOException("session: " + answer);
    }
    var token = JSON.readTree(answer.body()).get("token").asString();
    var headers = "Authorization: Bearer " + token + "\r\n";
    var agreed =
        wire.call(
            "POST",
            "/api/chat/consent",
            headers,
            "{\"version\":1,\"service\":true,\"marketing\":false}");
    if (agreed.status() != 200) {
      throw new IOException("consent: " + agreed);
    }
    return new Customer(wire, headers);
  }

  /** The conversation in which a person is asked for. */
  String askForPerson() throws IOException {
    return JSON.readTree(send("转人工").body()).at("/message/conversation").asString();
  }

  Wire.Answer send(String text) throws IOException {
    Wire.Answer answer;
    synchronized (wire) {
      answer =
          wire.call(
              "POST",
              "/api/chat/messages",
              headers,
              "{\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
    }
    if (answer.status() != 201) {
      throw new IOException("message: " + answer);
    }
    return answer;
  }

  String mode() throws IOException {
    return JSON.readTree(wire.call("GET", "/api/chat/messages?limit=1", headers, null).body())
        .at("/state/mode")
        .asString();
  }
}
