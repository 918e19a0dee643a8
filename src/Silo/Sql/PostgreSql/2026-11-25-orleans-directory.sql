-- Where each grain is: the cluster's directory. A silo that dies takes no part of it along, so that grains on other
-- silos stay as they are.
--
-- Must guarantee: one place for each grain, under a real primary key; who comes second is told who was first; a place
-- is given up only by the activation that has it. It is a hint all the same: the journal is what fences two activations.
--
-- Orleans looks the queries up by their key and binds their parameters by name.

CREATE TABLE OrleansGrainDirectory
(
  ClusterId    text NOT NULL,
  ProviderId   text NOT NULL,
  GrainId      text NOT NULL,
  SiloAddress  text NOT NULL,
  ActivationId text NOT NULL,
  CONSTRAINT PK_OrleansGrainDirectory PRIMARY KEY (ClusterId, ProviderId, GrainId)
);

-- All grains of a silo that is dead, in one go.
CREATE INDEX IX_OrleansGrainDirectory_SiloAddress ON OrleansGrainDirectory (ClusterId, ProviderId, SiloAddress);

-- The update changes nothing: it is what makes a row that was there already answer.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('RegisterGrainActivationKey', '
  INSERT INTO OrleansGrainDirectory AS d (ClusterId, ProviderId, GrainId, SiloAddress, ActivationId)
  VALUES (@ClusterId, @ProviderId, @GrainId, @SiloAddress, @ActivationId)
  ON CONFLICT (ClusterId, ProviderId, GrainId) DO UPDATE SET GrainId = d.GrainId
  RETURNING ClusterId, ProviderId, GrainId, SiloAddress, ActivationId;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('LookupGrainActivationKey', '
  SELECT ClusterId, ProviderId, GrainId, SiloAddress, ActivationId
  FROM OrleansGrainDirectory
  WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId AND GrainId = @GrainId;
');

-- The count tells whether the activation had the place.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UnregisterGrainActivationKey', '
  WITH deleted AS (
    DELETE FROM OrleansGrainDirectory
    WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId AND GrainId = @GrainId AND ActivationId = @ActivationId
    RETURNING 1
  )
  SELECT count(*)::integer FROM deleted;
');

-- The silos are divided by bars. Each silo that is left does this at the same moment: the rows are locked in one order.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UnregisterGrainActivationsKey', '
  WITH gone AS (
    SELECT GrainId
    FROM OrleansGrainDirectory
    WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId
      AND SiloAddress = ANY (string_to_array(@SiloAddresses, ''|''))
    ORDER BY GrainId
    FOR UPDATE
  ), deleted AS (
    DELETE FROM OrleansGrainDirectory AS d
    USING gone
    WHERE d.ClusterId = @ClusterId AND d.ProviderId = @ProviderId AND d.GrainId = gone.GrainId
      AND d.SiloAddress = ANY (string_to_array(@SiloAddresses, ''|''))
    RETURNING 1
  )
  SELECT count(*)::integer FROM deleted;
');
