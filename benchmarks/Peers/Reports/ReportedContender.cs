using MVoting.Peers.Contenders;

namespace MVoting.Peers.Reports;

/// <summary>Who a contender was.</summary>
internal sealed record ReportedContender(string Name, ContenderKind Kind, string Durability, string Driver, int Clients);
