namespace MVoting.Testing.Cluster;

/// <summary>The cluster broke its contract in another way than by a wrong count.</summary>
public sealed class ClusterFaultException(string message) : Exception(message);
