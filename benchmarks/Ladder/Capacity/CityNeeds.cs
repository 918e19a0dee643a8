namespace MVoting.Ladder.Capacity;

/// <summary>What a city asks for, and the machines it has.</summary>
/// <param name="BallotsPerSecond">At the peak.</param>
/// <param name="Voters">In the one large poll.</param>
/// <param name="Cores">Of one machine.</param>
/// <param name="CpuShare">How much of them the peak may take: the rest is for a machine that fails, and for everything else.</param>
/// <param name="BytesPerVoter">Memory of one voter in a box.</param>
internal sealed record CityNeeds(double BallotsPerSecond, int Voters, int Cores, double CpuShare, double BytesPerVoter);
