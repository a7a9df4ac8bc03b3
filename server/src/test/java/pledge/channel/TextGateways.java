package pledge.channel;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;

/** Lets a test put its own gateway behind the text messages of its own brand. */
@Primary
@Component
class TextGateways implements TextGateway {

  private final TextGateway others = new LocalTextRecorder();
  private final Map<BrandId, TextGateway> own = new ConcurrentHashMap<>();

  void put(BrandId brand, TextGateway gateway) {
    own.put(brand, gateway);
  }

  void remove(BrandId brand) {
    own.remove(brand);
  }

  @Override
  public Answer send(Message message, Instant now) {
    return own.getOrDefault(message.brand(), others).send(message, now);
  }

  @Override
  public String name() {
    return others.name();
  }
}
