-- Where each grain is: the cluster's directory. A silo that dies takes no part of it along, so that grains on other
-- silos stay as they are.
--
-- Must guarantee: one place for each grain, under a real primary key; who comes second is told who was first; a place
-- is given up only by the activation that has it. It is a hint all the same: the journal is what fences two activations.
--
-- Orleans looks the queries up by their key and binds their parameters by name.
--
-- A binary collation, whatever the database's is: "Lodz" and "lodz" are two cities.

CREATE TABLE OrleansGrainDirectory
(
  ClusterId    nvarchar(64)  COLLATE Latin1_General_BIN2 NOT NULL,
  ProviderId   nvarchar(64)  COLLATE Latin1_General_BIN2 NOT NULL,
  GrainId      nvarchar(256) COLLATE Latin1_General_BIN2 NOT NULL,
  SiloAddress  nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  ActivationId nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT PK_OrleansGrainDirectory PRIMARY KEY (ClusterId, ProviderId, GrainId)
);
GO

-- In a race of two first ones the key refuses one (2627 or 2601), which then reads who was first.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('RegisterGrainActivationKey', '
  SET NOCOUNT ON;
  SET XACT_ABORT OFF;

  BEGIN TRY
    INSERT INTO OrleansGrainDirectory (ClusterId, ProviderId, GrainId, SiloAddress, ActivationId)
    SELECT @ClusterId, @ProviderId, @GrainId, @SiloAddress, @ActivationId
    WHERE NOT EXISTS (
      SELECT 1
      FROM OrleansGrainDirectory
      WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId AND GrainId = @GrainId);
  END TRY
  BEGIN CATCH
    IF ERROR_NUMBER() NOT IN (2601, 2627)
      THROW;
  END CATCH;

  SELECT ClusterId, ProviderId, GrainId, SiloAddress, ActivationId
  FROM OrleansGrainDirectory
  WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId AND GrainId = @GrainId;
');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('LookupGrainActivationKey', '
  SELECT ClusterId, ProviderId, GrainId, SiloAddress, ActivationId
  FROM OrleansGrainDirectory
  WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId AND GrainId = @GrainId;
');

-- The count tells whether the activation had the place.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UnregisterGrainActivationKey', '
  SET NOCOUNT ON;

  DELETE FROM OrleansGrainDirectory
  WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId AND GrainId = @GrainId AND ActivationId = @ActivationId;

  SELECT @@ROWCOUNT;
');

-- The silos are divided by bars.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('UnregisterGrainActivationsKey', '
  SET NOCOUNT ON;

  DELETE FROM OrleansGrainDirectory
  WHERE ClusterId = @ClusterId AND ProviderId = @ProviderId
    AND CHARINDEX(N''|'' + SiloAddress + N''|'', N''|'' + @SiloAddresses + N''|'') > 0;

  SELECT @@ROWCOUNT;
');
GO
