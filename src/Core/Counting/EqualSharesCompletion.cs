namespace MVoting.Core.Counting;

/// <summary>How Equal Shares goes on when money is left that no group of supporters can spend.</summary>
public enum EqualSharesCompletion
{
    /// <summary>It stays unspent.</summary>
    None,

    /// <summary>Greedy by utility spends it.</summary>
    Utilitarian,

    /// <summary>Larger shares, until the next outcome costs more than the budget.</summary>
    Add1,

    /// <summary>As <see cref="Add1"/>, ending earlier when nothing more would fit the budget.</summary>
    Add1e,

    /// <summary><see cref="Add1"/>, then <see cref="Utilitarian"/>.</summary>
    Add1u,

    /// <summary><see cref="Add1e"/>, then <see cref="Utilitarian"/>.</summary>
    Add1eu,

    /// <summary>
    /// A larger budget to share out, until nothing more fits the real one or the next outcome costs more.
    /// </summary>
    BudgetIncrease,

    /// <summary>Sequential Phragmén, beginning without loads, spends it.</summary>
    Phragmen,
}
