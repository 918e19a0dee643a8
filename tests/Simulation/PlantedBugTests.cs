using MVoting.Simulation.Checks;
using MVoting.Simulation.World;

namespace MVoting.Simulation;

/// <summary>
/// Proves that the simulation would find the mistakes that an engine like this can hold: each is planted, and an
/// invariant breaks within a bounded number of seeds. The list is the enumeration itself, so that a mistake nobody
/// catches fails here.
/// </summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const ulong SeedsAtMost = 10_000;

    public static TheoryData<string> Bugs =>
        [.. Enum.GetNames<PlantedBug>().Where(name => name != nameof(PlantedBug.None))];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_planted_bug_breaks_an_invariant_of_the_design(string bug)
    {
        var first = "";
        for (ulong seed = 1; seed <= SeedsAtMost; seed++)
        {
            var violation = Violation(seed, Enum.Parse<PlantedBug>(bug));
            if (violation is null)
            {
                continue;
            }

            if (!Invariants.IsOfDesign(violation.Invariant))
            {
                // A box that stops by itself is a catch too, but not one that says what went wrong with the ballots.
                first = first.Length > 0 ? first : $"; first, by seed {seed}: {violation.Invariant}";
                continue;
            }

            var line = $"{bug}: caught by seed {seed}: {violation.Message.Split(Environment.NewLine)[0]}{first}";
            output.WriteLine(line);
            Console.WriteLine(line);
            return;
        }

        Assert.Fail($"{bug} went through {SeedsAtMost} seeds without breaking an invariant of the design{first}.");
    }

    // What chance brings together in one run of thousands only.
    private static Aim? AimAt(PlantedBug bug) => bug switch
    {
        PlantedBug.OldBallotsJudgedAgain => Aim.Hang,
        _ => null,
    };

    private static ViolationException? Violation(ulong seed, PlantedBug bug)
    {
        try
        {
            Simulation.Run(seed, new SimulationOptions { Bug = bug, Aim = AimAt(bug) });
            return null;
        }
        catch (ViolationException violation)
        {
            return violation;
        }
    }
}
