using System.CommandLine;

namespace MVoting.Load.Commands;

/// <summary>Options that take a whole number from 1 on.</summary>
public static class NumberOption
{
    public static Option<int> Make(string name, string description, int usual, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        Validators = { Checks.Between(1, most) },
    };
}
