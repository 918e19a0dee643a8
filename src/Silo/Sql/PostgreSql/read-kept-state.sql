-- Guarantees: a grain's state as it is kept, for the operator's tool, which runs no silo.
SELECT PayloadBinary, Version
FROM OrleansStorage
WHERE ServiceId = @ServiceId
  AND GrainTypeString = @State
  AND GrainIdExtensionString = @Key
  AND GrainIdN0 = 0
  AND GrainIdN1 = 0;
