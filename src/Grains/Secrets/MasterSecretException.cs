namespace MVoting.Grains.Secrets;

/// <summary>Something was wrapped by another master secret, or was changed since.</summary>
public sealed class MasterSecretException(string message) : Exception(message);
