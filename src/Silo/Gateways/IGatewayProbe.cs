using System.Net;

namespace MVoting.Silo.Gateways;

/// <summary>Finds out whether the process behind a gateway's address runs.</summary>
internal interface IGatewayProbe
{
    /// <summary>Whether it answers within <see cref="Hosting.ClusterLimits.ProbeGatewayMs"/>. Never throws.</summary>
    Task<bool> AnswersAsync(EndPoint gateway);
}
