package pledge.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Runs properties with a fixed seed, a few times each; many times with {@code -Dpledge.deep=true}.
 * Added to a class by {@code @AddLifecycleHook}.
 */
public class FewTries implements AroundPropertyHook {

  private static final String SEED = "20261122";
  private final int few;
  private final int many;

  public FewTries() {
    this(150, 20_000);
  }

  /** For tries that are dear, such as dozens of transactions each. */
  protected FewTries(int few, int many) {
    this.few = few;
    this.many = many;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    context.attributes().setSeed(SEED);
    context.attributes().setTries(Boolean.getBoolean("pledge.deep") ? many : few);
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
