using MVoting.Testing.Cluster.Outages;

namespace MVoting.Testing.Cluster.Faults;

/// <summary>What was done to a cluster, and for how long boxes were away because of it.</summary>
public sealed class FaultFigures
{
    public int Kills { get; set; }

    public int Zombies { get; set; }

    /// <summary>Zombies that the fence was seen to keep out.</summary>
    public int ZombiesFenced { get; set; }

    public int DatabaseRestarts { get; set; }

    public int Cuts { get; set; }

    /// <summary>Clocks of silos that were set.</summary>
    public int Clocks { get; set; }

    /// <summary>Processes that were drained and started again, one after another.</summary>
    public int Rolled { get; set; }

    /// <summary>After a kill: the boxes that were on the killed silo.</summary>
    public OutageFigures KilledBoxes { get; } = new();

    /// <summary>After a kill: all other boxes of the poll.</summary>
    public OutageFigures OtherBoxes { get; } = new();

    /// <summary>Of these: while the killed silo's next process was starting on the same machine.</summary>
    public OutageFigures OtherBoxesAtReturn { get; } = new();

    /// <summary>Of these: while no process was starting.</summary>
    public OutageFigures OtherBoxesAlone { get; } = new();

    /// <summary>After a freeze: the boxes that were on the frozen silo.</summary>
    public OutageFigures FrozenBoxes { get; } = new();

    /// <summary>After a freeze: all other boxes of the poll.</summary>
    public OutageFigures OtherBoxesOfFrozen { get; } = new();

    /// <summary>When nothing was done: all boxes.</summary>
    public OutageFigures Calm { get; } = new();

    /// <summary>While a server that is not of the cluster started on the same machine, and was killed: all boxes.</summary>
    public OutageFigures Neighbour { get; } = new();

    /// <summary>After the database's restart: all boxes.</summary>
    public OutageFigures DatabaseAway { get; } = new();
}
