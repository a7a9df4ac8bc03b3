package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path folder;

  @Test
  void aDiskThatIsNearlyFullStopsTheStartBeforeAnythingIsWritten() {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> DataFolder.open(folder.resolve("data"), Long.MAX_VALUE, 0))
        .withMessageContaining("MB left")
        .withMessageContaining("--data");
    assertThat(folder.resolve("data/pg")).doesNotExist();
  }

  @Test
  void anExternalDatabaseThatWillNotDoIsRefusedWithTheWayOut() {
    assertThat(ExternalPostgres.objection(16, "16.4", "UTF8", true))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("16.4").contains("17 or newer"));
    assertThat(ExternalPostgres.objection(18, "18.6", "SQL_ASCII", true))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("UTF8"));
    assertThat(ExternalPostgres.objection(17, "17.10", "UTF8", false))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("btree_gist"));
    assertThat(ExternalPostgres.objection(17, "17.10", "UTF8", true)).isEmpty();
  }

  @Test
  void passwordsAreReadableForTheirOwnerOnlyAndLast() throws Exception {
    var first = PasswordFile.in(folder);
    assertThat(Files.getPosixFilePermissions(folder.resolve("pgpass")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(PasswordFile.in(folder)).isEqualTo(first);
    assertThat(first.program()).isNotEqualTo(first.superuser()).hasSizeGreaterThan(30);
  }
}
