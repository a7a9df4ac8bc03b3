package pledge;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house plan: each room names only the rooms it may. */
class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Pledge.class);

  @Test
  void everyRoomNamesOnlyRoomsOnLowerFloors() {
    MODULES.verify();
  }

  @Test
  void thePictureOfTheHouseIsDrawn() {
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/house"))
        .writeModulesAsPlantUml();
  }
}
