package org.entente.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key of the tokens that this server issues itself, in a file that only its owner may read. */
public final class LocalKey {
  /** Who issues these tokens, as they say it. */
  static final String ISSUER = "entente-local";

  static final String SETTING = "entente.security.local-key";

  private static final String FILE = "token-key.jwk";

  private final PublicJsonWebKey key;

  private LocalKey(PublicJsonWebKey key) {
    this.key = key;
  }

  /** Where it is kept in the directory of an embedded database. */
  public static Path in(Path directory) {
    return directory.resolve(FILE);
  }

  /** Has the application keep it there, unless a setting already says where. */
  public static void keepAt(Path file, Config config) {
    if (config.getOptionalValue(SETTING, String.class).isEmpty()) {
      System.setProperty(SETTING, file.toString());
    }
  }

  /** From the file; made with the file where there is none. */
  static LocalKey at(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file.toAbsolutePath());
    }
    return read(file);
  }

  static LocalKey read(Path file) throws IOException {
    try {
      return new LocalKey(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
    } catch (JoseException e) {
      throw new IOException("it holds no key in the format JWK", e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent(), onlyFor(file, "rwx------"));
    Path partial = Files.createTempFile(file.getParent(), FILE, "", onlyFor(file, "rw-------"));
    try {
      Files.writeString(
          partial,
          EcJwkGenerator.generateJwk(EllipticCurves.P256)
              .toJson(OutputControlLevel.INCLUDE_PRIVATE));
      Files.move(partial, file);
    } catch (FileAlreadyExistsException _) {
      // Another process was faster; its key is the one.
    } catch (JoseException e) {
      throw new IllegalStateException("Every Java platform has P-256", e);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static FileAttribute<?>[] onlyFor(Path file, String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  PublicKey publicKey() {
    return key.getPublicKey();
  }

  /** A token that was issued then and is good until then. */
  String issue(String name, Role role, Instant from, Instant until) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject(name);
    claims.setClaim("name", name);
    claims.setStringListClaim("groups", List.of(RoleNames.nameOf(role)));
    claims.setIssuedAt(NumericDate.fromSeconds(from.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(until.getEpochSecond()));
    claims.setGeneratedJwtId();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("The key in the file cannot sign", e);
    }
  }
}
