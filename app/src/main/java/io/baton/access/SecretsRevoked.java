package io.baton.access;

import java.util.List;

/** Secrets are valid no more, once the transaction is committed. */
record SecretsRevoked(List<byte[]> digests) {}
